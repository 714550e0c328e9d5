import { asTyped } from './line-breaks';

/** What we read of a voice of the device (`SpeechSynthesisVoice`). */
export interface Voice {
	lang: string;
	name: string;
	voiceURI: string;
	/** The voice speaks on the device itself. Firefox says `false` of all its voices, which are local. */
	localService: boolean;
}

/**
 * A voice of exactly this language that speaks on the device, or none. A neighbouring language is
 * worse than silence, a voice over the network would tell a stranger what the family reads, and
 * eSpeak is not understood by those who need to listen.
 *
 * @param code of a language of ours; the voice's tag may be `ar-SA`, `ar_SA` or `AR`
 */
export function trustedVoice<V extends Voice>(voices: readonly V[], code: string): V | undefined {
	return voices.find(
		({ lang, localService, voiceURI, name }) =>
			lang.replaceAll('_', '-').split('-')[0]?.toLowerCase() === code &&
			(localService || voiceURI.startsWith('urn:moz-tts:')) &&
			!/espeak/i.test(name + voiceURI)
	);
}

/** A stretch of a text: start and end, as `slice` takes them. */
export type Span = [start: number, end: number];

/**
 * The sentences of a text. A full stop inside a reference (“20 kap. 2 §”) ends none. Where the
 * browser cannot tell sentences the text is one.
 */
export function sentencesOf(text: string, code: string): Span[] {
	if (!('Segmenter' in Intl)) return text.trim() ? [[0, text.length]] : [];
	const found: Span[] = [];
	for (const { index, segment } of new Intl.Segmenter(code, { granularity: 'sentence' }).segment(text)) {
		const last = found.at(-1);
		if (last && /kap\.\s*$/.test(text.slice(...last))) last[1] = index + segment.length;
		else if (segment.trim()) found.push([index, index + segment.length]);
	}
	return found;
}

/** Numbers of laws and their sections, which are said digit by digit: “2025:400”, “20 kap. 2 §”. */
const REFERENCES = /\b\d{4}:\d+|\d+(?=(?:\s[a-z])?\s*(?:kap\.|§))/g;

/**
 * The words as a voice shall say them: telephone numbers and references digit by digit, in groups.
 *
 * @param numbers where telephone numbers stand in the text
 */
export function wordsToSay(text: string, numbers: Span[]): string {
	const references = Array.from(text.matchAll(REFERENCES), ({ index, 0: found }): Span => [
		index,
		index + found.length
	]);
	let said = '';
	let from = 0;
	for (const [start, end] of [...numbers, ...references].sort(([a], [b]) => a - b)) {
		if (start < from) continue;
		said += text.slice(from, start) + digitByDigit(text.slice(start, end));
		from = end;
	}
	return asTyped(said + text.slice(from))
		.replace(/\s+/g, ' ')
		.trim();
}

/** “116 111” → “1 1 6, 1 1 1” */
function digitByDigit(number: string): string {
	return (number.match(/\d+/g) ?? []).map((group) => [...group].join(' ')).join(', ');
}

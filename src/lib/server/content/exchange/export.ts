import { MASTER } from '../../../model/language';
import { intervalOf } from '../dated';
import type { LoadedContent, RawFiles } from '../load';
import { textState } from '../review';
import { rowOf } from '../rows';
import { TEXT_FILES, type LocaleTexts, type Structure, type TextFile, type Texts } from '../structure';
import type { Segment, SegmentFile } from './segment';
import { synonymSegments } from './synonyms';

/** The language whose words stand beside the Swedish, for a translator who reads it more easily. */
const WITNESS = 'en';

/** Files that staff alone read; only some languages have them. */
const STAFF_FILES = ['kiosk-staff', 'meeting-staff'];

export function isTextFile(file: string): file is TextFile {
	return (TEXT_FILES as readonly string[]).includes(file);
}

/**
 * All texts of one language as they go to a translator, the words of the list first: file by file, in the
 * order of the Swedish. A version of a text that has no Swedish of its own is left out.
 *
 * @param files what `content` was read from, for the files only staff read
 */
export function segmentFiles(
	{ structure, texts }: LoadedContent,
	files: RawFiles,
	code: string
): SegmentFile[] {
	const master = texts[MASTER]!;
	const own = texts[code]!;
	const staff = STAFF_FILES.filter((name) => `locales/${code}/${name}.json` in files);
	const names = [...new Set(['words', ...TEXT_FILES, ...Object.keys(master.ui), ...staff])];
	const read = (language: string, name: string) => (files[`locales/${language}/${name}.json`] ?? {}) as Texts;
	const named = names.map((name) => ({
		id: name,
		segments: Object.entries(read(MASTER, name)).flatMap(([page, keys]) =>
			Object.entries(keys).map(([key, source]): Segment => {
				const target = read(code, name)[page]?.[key];
				const english = code === WITNESS ? undefined : read(WITNESS, name)[page]?.[key];
				return {
					...{ name: `${name}:${page}.${key}`, file: name, page, key, source, target },
					...stateOf(name, page, key, source, target, own),
					notes: [
						...(english ? [{ category: 'english', text: english }] : []),
						...daysOf(structure, name, page, key)
					],
					terms: termsOf(structure, name, page, source, master, own)
				};
			})
		)
	}));
	return [...named, synonymSegments(master.synonyms, own.synonyms)];
}

function stateOf(
	file: string,
	page: string,
	key: string,
	source: string,
	target: string | undefined,
	{ review }: LocaleTexts
): Pick<Segment, 'state' | 'subState'> {
	if (target === undefined) return { state: 'initial' };
	const done = review.state === 'reviewed' ? 'reviewed' : 'translated';
	// UI strings have no stamps: the build refuses one that does not fit the Swedish.
	if (!isTextFile(file)) return { state: done };
	const stamp = review.texts[file]?.[page]?.[key];
	if (textState(source, target, stamp) === 'outdated') return { state: 'initial', subState: 'outdated' };
	const steps = stamp?.slice(9) ?? '';
	const since = [steps.includes('b') && 'translated-back', steps.includes('c') && 'compared'].filter(Boolean);
	return { state: done, subState: since.length ? since.join('+') : 'drafted' };
}

/** On which side of a change of the law the text stands, if on one. */
function daysOf(structure: Structure, file: string, page: string, key: string): Segment['notes'] {
	if (!isTextFile(file)) return [];
	const { from, until } = intervalOf(structure.law, rowOf(structure, file, page), key);
	const words = [from && `from ${from}`, until && `before ${until}`].filter(Boolean);
	return words.length ? [{ category: 'dated side', text: `Says what holds ${words.join(' and ')}.` }] : [];
}

function termsOf(
	{ words }: Structure,
	file: string,
	page: string,
	source: string,
	master: LocaleTexts,
	own: LocaleTexts
): Segment['terms'] {
	const marked = [...source.matchAll(/\[\[([a-z-]+)\|/g)].map(([, id]) => id);
	const wanted = new Set(file === 'words' ? [page, ...marked] : marked);
	return words
		.filter(({ id }) => wanted.has(id))
		.map(({ id, swedish }) => ({
			swedish,
			own: own.words[id]?.term,
			meaning: master.words[id]?.meaning
		}));
}

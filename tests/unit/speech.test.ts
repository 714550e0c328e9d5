import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkRecordings } from '../../tools/recordings.js';
import { sentencesOf, trustedVoice, wordsToSay } from '../../src/lib/model/speech';

const voice = (lang: string, more: object = {}) => ({
	lang,
	name: lang,
	voiceURI: lang,
	localService: true,
	...more
});

describe('only a voice of exactly the language is trusted', () => {
	test('however its tag is written', () => {
		for (const tag of ['ar-SA', 'ar_SA', 'AR', 'ar'])
			expect(trustedVoice([voice('en-US'), voice(tag)], 'ar')?.lang).toBe(tag);
	});
	test('a neighbour, or a tag that only begins alike, is not', () => {
		expect(trustedVoice([voice('am-ET'), voice('tig-ER'), voice('ti')], 'tig')?.lang).toBe('tig-ER');
		expect(trustedVoice([voice('am-ET'), voice('en-US'), voice('tir')], 'ti')).toBeUndefined();
		expect(trustedVoice([voice('fa-AF')], 'prs')).toBeUndefined();
		expect(trustedVoice([], 'sv')).toBeUndefined();
	});
	test('nor one that sends the text away, nor one nobody understands', () => {
		expect(trustedVoice([voice('sv-SE', { localService: false })], 'sv')).toBeUndefined();
		expect(trustedVoice([voice('sv-SE', { name: 'Swedish eSpeak NG' })], 'sv')).toBeUndefined();
		const firefox = voice('sv-SE', { localService: false, voiceURI: 'urn:moz-tts:osx:Alva' });
		expect(trustedVoice([firefox], 'sv')).toBe(firefox);
	});
});

const sentences = (text: string, code: string) =>
	sentencesOf(text, code).map(([a, b]) => text.slice(a, b).trim());

test('a text is read sentence by sentence, in every script', () => {
	expect(sentences('Ring 112. Det är gratis! Säkert?', 'sv')).toEqual([
		'Ring 112.',
		'Det är gratis!',
		'Säkert?'
	]);
	expect(sentences('هل هذا صحيح؟ نعم. اسأل.', 'ar')).toEqual(['هل هذا صحيح؟', 'نعم.', 'اسأل.']);
	expect(sentences('ሕጋዊ ምኽሪ ኣይኮነን። ሕተቱ።', 'ti')).toEqual(['ሕጋዊ ምኽሪ ኣይኮነን።', 'ሕተቱ።']);
	expect(sentences('Det står i 20 kap. 2 § SoL. Läs där.', 'sv')).toEqual([
		'Det står i 20 kap. 2 § SoL.',
		'Läs där.'
	]);
	expect(sentences('  ', 'sv')).toEqual([]);
});

test('numbers to call and numbers of laws are said digit by digit, other figures are not', () => {
	expect(wordsToSay('Ring 116 111 nu', [[5, 12]])).toBe('Ring 1 1 6, 1 1 1 nu');
	expect(wordsToSay('Inom 14 dagar, 20 kap. 2 § (2025:400)', [])).toBe(
		'Inom 14 dagar, 2 0 kap. 2 § (2 0 2 5, 4 0 0)'
	);
});

describe('a recording stops the build', () => {
	const site = (said: string | null, block = 'answer', page = 'words') => {
		const folder = mkdtempSync(join(tmpdir(), 'recordings-'));
		mkdirSync(`${folder}/build/ti/words`, { recursive: true });
		writeFileSync(
			`${folder}/build/ti/words/index.html`,
			'<p class="lead" id="answer"><!--[-->ቃላት &amp; <a href="/">ሕጊ</a><!--]--></p>'
		);
		mkdirSync(`${folder}/recordings/ti/${page}`, { recursive: true });
		writeFileSync(`${folder}/recordings/ti/${page}/${block}.webm`, '');
		if (said !== null) writeFileSync(`${folder}/recordings/ti/${page}/${block}.txt`, said);
		return () => checkRecordings(`${folder}/build`, `${folder}/recordings`);
	};
	test('when it says what the page no longer says', () => {
		expect(site('ቃላት & ሕጊ\n')).not.toThrow();
		expect(site('ቃላት')).toThrow(/ti\/words\/answer\.webm: the text has changed .* It is now: ቃላት & ሕጊ/);
		expect(site(null)).toThrow(/has no \.txt/);
	});
	test('when it has no place', () => {
		expect(site('ቃላት', 'gone')).toThrow(/no block “gone”/);
		expect(site('ቃላት', 'answer', 'gone')).toThrow(/there is no such page/);
	});
});

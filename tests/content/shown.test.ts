import { expect, test } from 'vitest';
import { languages, MASTER } from '../../src/lib/model/language';
import { asTyped } from '../../src/lib/model/line-breaks';
import { plainText } from '../../src/lib/model/inline';
import { changesOf } from '../../src/lib/server/content/law-changes';
import { shownTextsOf, texts, textsOf } from '../../src/lib/server/content/loaded';

const others = languages.filter(({ code }) => code !== MASTER);
const files = ['topics', 'rights', 'claims', 'investigation', 'phrases'] as const;
/** A figure that a space parts from a short word after it. */
const ALONE = /\d(?:\.(?= \p{Ll}))? \p{L}{1,12}(?![\p{L}\p{M}])/u;

test.each(others)(
	'a page in $sv keeps figures with their units, and says its texts word by word',
	({ code }) => {
		let figures = 0;
		for (const file of files)
			for (const page of Object.keys(texts[code]![file])) {
				const plain = textsOf(code, file, page, null);
				for (const [key, text] of Object.entries(shownTextsOf(code, file, page, null))) {
					expect(asTyped(plainText(text))).toBe(asTyped(plainText(plain[key]!)));
					const own = typeof text === 'string' ? text : (text.own ?? '');
					expect(own, `${file} ${page} ${key}`).not.toMatch(ALONE);
					figures += own.match(/\d\.?\u00a0\p{L}/gu)?.length ?? 0;
				}
			}
		expect(figures).toBeGreaterThan(50);
	}
);

test('what goes on after a change of the law is told as past in no language', () => {
	const told = (code: string, id: string) =>
		changesOf(code, 'topics', [id]).flatMap(({ parts }) =>
			parts.flatMap(({ texts }) => texts.filter(({ before }) => before !== null))
		).length;
	const topics = Object.keys(texts[MASTER]!.topics);
	expect(topics.some((id) => told(MASTER, id))).toBe(true);
	for (const { code } of languages)
		for (const id of topics) expect(told(code, id), `${code}: ${id}`).toBeLessThanOrEqual(told(MASTER, id));
});

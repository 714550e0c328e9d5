import { readdirSync, readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { expect, test } from 'vitest';

/** Letters a page shows that none of its own fonts can draw. */
test('every letter in every built page is in the fonts we ship', () => {
	const fonts = readdirSync('build/_app/immutable/assets').filter((name) => name.endsWith('.woff2'));
	const drawn = new Set(
		fonts
			.filter((name) => !name.startsWith('shell-'))
			.flatMap(
				(name) => (fontkit.openSync(`build/_app/immutable/assets/${name}`) as fontkit.Font).characterSet
			)
	);
	const pages = (readdirSync('build', { recursive: true }) as string[]).filter(
		(path) => /\.html$/.test(path) && path !== 'recover.html'
	);
	expect(pages.length).toBeGreaterThan(80);
	const missing = new Map<string, string>();
	for (const page of pages) {
		const text = readFileSync(`build/${page}`, 'utf8')
			.replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
			.replace(/<[^>]*>/g, '');
		for (const letter of text)
			if (!/\s/.test(letter) && !drawn.has(letter.codePointAt(0)!)) missing.set(letter, page);
	}
	expect([...missing]).toEqual([]);
});

test('the shell’s own cut draws everything the chooser and the fallbacks say', () => {
	const fonts = readdirSync('build/_app/immutable/assets').filter(
		(name) => name.startsWith('shell-') && name.includes('-400')
	);
	const drawn = new Set(
		fonts.flatMap(
			(name) => (fontkit.openSync(`build/_app/immutable/assets/${name}`) as fontkit.Font).characterSet
		)
	);
	const data = JSON.parse(readFileSync('build/not-saved/__data.json', 'utf8')) as {
		nodes: { data?: unknown[] }[];
	};
	const letters = new Set(
		data.nodes.flatMap((node) => (node.data ?? []).filter((value) => typeof value === 'string')).join('')
	);
	expect([...letters].filter((letter) => !/\s/.test(letter) && !drawn.has(letter.codePointAt(0)!))).toEqual(
		[]
	);
});

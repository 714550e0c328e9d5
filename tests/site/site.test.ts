import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languages } from '../../src/lib/model/language';
import { pictograms } from '../../src/lib/ui/pictograms';

const page = (path: string) => readFileSync(`build${path}index.html`, 'utf8');

/** Every built page of a language, as an address. */
const pages = (code: string) =>
	(readdirSync(`build/${code}`, { recursive: true }) as string[])
		.filter((name) => name.endsWith('index.html'))
		.map((name) => `/${code}/${name.replace(/index\.html$/, '')}`);

const links = (path: string) =>
	[...page(path).matchAll(/<a [^>]*href="([^"#?]+)/g)].map((match) => match[1]!).filter(isPage);
const isPage = (address: string) => address.startsWith('/') && existsSync(`build${address}index.html`);

/** Pages about the product itself, cards to show and fallbacks: they state no law. */
const OWN = ['', 'about/', 'offline/', 'phrases/', 'find/', 'settings/', 'not-found/'];

for (const { code } of languages) {
	test(`every page in ${code} is reached from home in three taps`, () => {
		let edge = new Set([`/${code}/`]);
		const reached = new Set(edge);
		for (let taps = 0; taps < 3; taps++) {
			edge = new Set([...edge].flatMap(links).filter((path) => !reached.has(path)));
			for (const path of edge) reached.add(path);
		}
		expect(pages(code).filter((path) => !reached.has(path) && !path.endsWith('/not-found/'))).toEqual([]);
	});

	test(`no page in ${code} is without its sources and the dates of its review`, () => {
		const content = pages(code).filter((path) => !OWN.includes(path.replace(`/${code}/`, '')));
		expect(content.length).toBeGreaterThan(60);
		expect(content.filter((path) => !/id="sources"/.test(page(path)))).toEqual([]);
		const dated = (path: string) =>
			/class="dates[^]*?<\/p>/.exec(page(path))?.[0].match(/\b20\d\d(?!\d)/g)?.length;
		expect(content.filter((path) => (dated(path) ?? 0) < 2)).toEqual([]);
	});
}

test('no page in any language shows markup instead of what it means', () => {
	const shown = (path: string) => page(path).replace(/<(script|style)[^]*?<\/\1>|<[^>]*>/g, '');
	const raw = languages
		.flatMap(({ code }) => pages(code))
		.flatMap((path) => {
			const found = /.{0,20}(?:\{sv\||\{\{|\{tel\.|\[\[|\*\*).{0,20}/.exec(shown(path));
			return found ? [`${path}: ${found[0]}`] : [];
		});
	expect(raw).toEqual([]);
});

// Written out here: a page could not tell that the table it is built from is wrong.
test('every page says which way its language runs', () => {
	for (const { code } of languages) {
		const dir = ['ar', 'fa', 'prs', 'ps', 'ckb'].includes(code) ? 'rtl' : 'ltr';
		const wrong = pages(code).filter((path) => !page(path).includes(`<html lang="${code}" dir="${dir}"`));
		expect(wrong).toEqual([]);
	}
});

// A preloaded face holds the first paint: only letters that many devices cannot draw are worth the wait.
test('no page waits for its face but in Tigrinya, and a face that moves the lines is fetched before the layout asks for it', () => {
	const ARABIC = ['ar', 'fa', 'prs', 'ps', 'ckb'];
	for (const { code } of languages)
		for (const path of pages(code)) {
			const html = page(path);
			const [, preloaded = ''] = /<link href="([^"]+)" rel="preload" as="font"/.exec(html) ?? [];
			const [, early = ''] = /<script data-face="([^"]*)"/.exec(html) ?? [];
			expect(preloaded, path).toMatch(code === 'ti' ? /\/ethi-400\./ : /^$/);
			expect(early, path).toMatch(ARABIC.includes(code) ? /\/arab-400\./ : /^$/);
			if (early) expect(existsSync(`build${early}`), early).toBe(true);
		}
});

test('every topic, step, trick, phrase and question has a pictogram that exists', () => {
	const named = ['topics', 'investigation', 'claims', 'check', 'phrases', 'questions'].flatMap((file) =>
		[...readFileSync(`src/content/${file}.json`, 'utf8').matchAll(/"(?:pictogram|trick)": "([^"]+)"/g)].map(
			(match) => match[1]!
		)
	);
	expect(named.length).toBeGreaterThan(180);
	expect(named.filter((name) => !(name in pictograms))).toEqual([]);
});

test('every script in a page is one that its policy names, also where a host sends the policy before the page', () => {
	for (const path of ['/', '/sv/', '/ar/topics/what-lvu-is/']) {
		const html = page(path);
		const policy = /http-equiv="content-security-policy" content="([^"]+)"/.exec(html)![1];
		const scripts = [...html.matchAll(/<script(?: data-face="[^"]*")?>([^]*?)<\/script>/g)].map(
			([, script]) => script!
		);
		expect(scripts).toHaveLength(2);
		for (const script of scripts)
			expect(policy).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
	}
});

test('every page carries the styles of what it shows, so that nothing is drawn anew once script has come', () => {
	const scoped = /\.(svelte-[a-z0-9]+)/g;
	const sheets = readdirSync('build/_app/immutable/assets').filter((name) => name.endsWith('.css'));
	const styled = new Set(
		sheets.flatMap((name) =>
			[...readFileSync(`build/_app/immutable/assets/${name}`, 'utf8').matchAll(scoped)].map(
				([, hash]) => hash!
			)
		)
	);
	expect(styled.size).toBeGreaterThan(50);
	for (const path of ['/', '/not-saved/', '/not-found/', ...pages('sv')]) {
		const html = page(path);
		const own = new Set([...html.matchAll(scoped)].map(([, hash]) => hash));
		const shown = [...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, classes]) => classes!.split(' '));
		const bare = shown.filter((name) => styled.has(name) && !own.has(name));
		expect([...new Set(bare)], path).toEqual([]);
	}
});

import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { activeLocales } from '../../tools/locales.js';
import { locales } from '../support/locales';

const page = (path: string) => readFileSync(`build/${path}/index.html`, 'utf8');
const tag = (html: string, name: string) =>
	html.match(new RegExp(`(?:property|name)="${name}" content="([^"]*)"`))?.[1];

test('every language has its picture beside a link, with the words of its home page', () => {
	for (const { code } of activeLocales) {
		const png = readFileSync(`static/previews/${code}.png`);
		expect([png.readUInt32BE(16), png.readUInt32BE(20)], code).toEqual([1200, 630]);
		expect(png.length, code).toBeLessThanOrEqual(60 * 1024);
		const { home } = locales.find((row) => row.code === code)!.ui as { home: Record<string, string> };
		// Drawn anew with “npm run previews” when the home page says something else.
		expect(png.includes(`${home.title}\n${home.lead}`), `${code}: npm run previews`).toBe(true);
	}
	expect(readFileSync('build/service-worker.js', 'utf8')).not.toContain('previews/');
	expect(readFileSync('build/packs/index.json', 'utf8')).not.toContain('previews/');
});

test('every page says what a link to it shows', () => {
	for (const { code } of activeLocales)
		for (const path of ['', '/claims/no-religion', '/topics/what-lvu-is', '/settings']) {
			const html = page(code + path);
			const origin = html.match(/rel="canonical" href="(https?:\/\/[^/]+)/)?.[1];
			expect(tag(html, 'og:title')).toBeTruthy();
			expect(tag(html, 'og:description')).toBe(tag(html, 'description'));
			expect(tag(html, 'og:url')).toBe(`${origin}/${code}${path}/`);
			expect(tag(html, 'og:image')).toBe(`${origin}/previews/${code}.png`);
			expect(tag(html, 'og:locale')).toBe(`${code}_SE`);
			expect(tag(html, 'og:type')).toBe(path ? 'article' : 'website');
			expect(tag(html, 'twitter:card')).toBe('summary_large_image');
		}
});

test('each claim tells search engines what it answers, in its own language or in the Swedish that applies, and claiming no authority', () => {
	for (const { code } of activeLocales) {
		let own = 0;
		for (const claim of readdirSync(`build/${code}/claims`, { withFileTypes: true })) {
			if (!claim.isDirectory()) continue;
			const blocks = [
				...page(`${code}/claims/${claim.name}`).matchAll(/application\/ld\+json">(.*?)<\/script>/g)
			];
			expect(blocks.length).toBe(1);
			const data = JSON.parse(blocks[0]![1]!) as Record<string, unknown>;
			// Where the translation is not of today's Swedish, the Swedish speaks.
			const speaks = data.inLanguage === 'sv' ? 'sv' : code;
			if (speaks === code) own++;
			expect(data).toMatchObject({
				'@type': 'ClaimReview',
				inLanguage: speaks,
				author: { '@type': 'Organization', name: 'Klara besked' },
				url: expect.stringMatching(new RegExp(`/${code}/claims/${claim.name}/$`)),
				datePublished: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
				reviewRating: { '@type': 'Rating', alternateName: expect.any(String) }
			});
			expect(data.reviewRating).not.toHaveProperty('ratingValue');
			const words = JSON.parse(readFileSync(`locales/${speaks}/claims.json`, 'utf8')) as Record<
				string,
				Record<string, string>
			>;
			expect(words[claim.name]!.said).toContain(data.claimReviewed);
			// Script cannot change what others have copied: they are told how long it holds.
			const { 'fact@care-act': january, 'fact@no-consent-act': next } = words[claim.name]!;
			if (speaks === 'sv')
				expect(data.expires).toBe(january ? '2027-01-01' : next ? '2027-01-02' : undefined);
		}
		expect(own, code).toBeGreaterThan(5);
		expect(page(`${code}/topics/what-lvu-is`)).not.toContain('ld+json');
	}
});

import { expect, test } from 'vitest';
import { meantAddress, placeOf, withSlash } from '../../src/lib/model/address';

const SITE = 'https://klara.example';
const codeOf = (tag: string) => (['sv', 'ar', 'ti'].includes(tag) ? tag : { 'sv-se': 'sv', prs: 'prs' }[tag]);
const meant = (address: string) =>
	meantAddress(new URL(SITE + address), codeOf)?.href.slice(SITE.length) ?? null;

test.each([
	['capital letters', '/AR/Words/', '/ar/words/'],
	['a code with a region', '/sv-SE/words/', '/sv/words/'],
	['a letter escaped without need', '/sv/w%6Frds/', '/sv/words/'],
	['an escape that is broken', '/sv/words%/', '/sv/words/'],
	['an escape cut short', '/sv/words/%E0%A4', '/sv/words/'],
	['an escape of half a letter', '/sv/%C3words/', '/sv/words/'],
	['a soft hyphen and a mark of direction', '/sv/wo%C2%ADrds/%E2%80%8F', '/sv/words/'],
	['a zero-width space', '/sv/words/%E2%80%8B', '/sv/words/'],
	['a bracket from the text around it', '/sv/words/)', '/sv/words/'],
	['a full stop', '/sv/words.', '/sv/words'],
	['an Arabic-style quotation mark', '/ar/words/%C2%BB', '/ar/words/'],
	['two slashes at the start', '//words.example/sv/', '/words.example/sv/'],
	['a backslash', '/%5Cwords.example/sv/', '/words.example/sv/'],
	['the file behind the page', '/sv/words/index.html', '/sv/words/'],
	[
		'a query and a fragment, which stay as they are',
		'/SV/words/?beside=ar&q=%#lvu',
		'/sv/words/?beside=ar&q=%#lvu'
	]
])('%s leads to the page that was meant', (_, typed, address) => {
	expect(meant(typed)).toBe(address);
});

test.each(['/sv/words/', '/sv/words/?q=%', '/ti/topics/what-lvu-is/#%', '/'])(
	'%s is left as it is',
	(address) => {
		expect(meant(address)).toBeNull();
	}
);

test('what is meant is never another site, and what was mended needs no mending', () => {
	for (const typed of [
		'//other.example/sv',
		'/\\other.example/sv',
		'/%2F%2Fother.example/sv',
		'/%5C/other.example'
	]) {
		const first = meantAddress(new URL(SITE + typed), codeOf);
		expect(first?.origin ?? SITE).toBe(SITE);
		expect(first && meantAddress(first, codeOf)).toBeNull();
	}
});

test('a slash is added to pages and not to files, and keeps the query', () => {
	expect(withSlash(new URL(`${SITE}/sv/words?beside=ar`))?.href).toBe(`${SITE}/sv/words/?beside=ar`);
	expect(withSlash(new URL(`${SITE}/sv/words/`))).toBeNull();
	expect(withSlash(new URL(`${SITE}/icons/icon.svg`))).toBeNull();
});

test('the place an address names is read once, and a broken escape is no place', () => {
	expect(placeOf('#ask-1')).toBe('ask-1');
	expect(placeOf('#%61sk-1')).toBe('ask-1');
	expect(placeOf('#%E0%A4')).toBe('');
	expect(placeOf('')).toBe('');
});

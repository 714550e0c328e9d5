import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { decompress } from 'fzstd';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { packIndexSchema, packSchema } from '../../src/lib/model/pack-schema';
import { isLanguage } from '../../src/lib/model/language';
import { dataOf } from '../../src/lib/model/page-data';
import { unpack } from '../../src/lib/model/unpack';
import { locales } from '../support/locales';

const index = v.parse(packIndexSchema, JSON.parse(readFileSync('build/packs/index.json', 'utf8')));

const sha256 = (body: string | Buffer) => createHash('sha256').update(body).digest('hex');

/** The file of the built site that answers an address. */
const served = (url: string) => readFileSync(`build${url.endsWith('/') ? `${url}index.html` : url}`, 'utf8');

for (const [code, { url }] of Object.entries(index.packs))
	test(`a device gets from the pack in ${code} what the server has, byte for byte`, () => {
		const body = Buffer.from(decompress(readFileSync(`build${url}`))).toString();
		const files = unpack(v.parse(packSchema, JSON.parse(body)));
		expect(files.length).toBeGreaterThan(isLanguage(code) ? 150 : locales.length);
		// Compared here: a difference of a whole page would be printed at length.
		const different = files.filter((file) => file.text !== served(file.url)).map((file) => file.url);
		expect(different).toEqual([]);
		const pages = files.filter((file) => file.url.endsWith('/'));
		expect(pages.filter(({ text }) => !text.includes('id="page-data">{'))).toEqual([]);
		expect(pages.every((file) => existsSync(`build${file.url}__data.json`))).toBe(true);
		// Kept once: the worker takes the data out of the page again.
		const data = files.filter((file) => file.url.endsWith('__data.json'));
		expect(data.filter(({ repeated }) => !repeated)).toEqual([]);
		const taken = pages.filter(({ url, text }) => dataOf(text) !== served(`${url}__data.json`));
		expect(taken.map(({ url }) => url)).toEqual([]);
	});

test('every file a host serves stands in the list of the site under the hash it has', () => {
	const text = readFileSync(`build${index.site.url}`, 'utf8');
	expect(sha256(text)).toBe(index.site.sha256);
	const { files } = JSON.parse(text) as { files: Record<string, string> };
	const written = (readdirSync('build', { recursive: true }) as string[]).filter(
		(path) => !/\.(br|gz)$/.test(path) && statSync(`build/${path}`).isFile()
	);
	// The index names the list, and the list cannot name what names it.
	const listed = [...Object.keys(files), '/packs/index.json', index.site.url].sort();
	expect(listed).toEqual(written.map((path) => `/${path}`).sort());
	const changed = Object.keys(files).filter((path) => sha256(readFileSync(`build${path}`)) !== files[path]);
	expect(changed).toEqual([]);
	expect(index.site.files).toBe(Object.keys(files).length);
});

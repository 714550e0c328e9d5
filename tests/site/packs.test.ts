import { existsSync, readFileSync } from 'node:fs';
import { decompress } from 'fzstd';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { packIndexSchema, packSchema } from '../../src/lib/model/pack-schema';
import { unpack } from '../../src/lib/model/unpack';

const index = v.parse(packIndexSchema, JSON.parse(readFileSync('build/packs/index.json', 'utf8')));

/** The file of the built site that answers an address. */
const served = (url: string) => readFileSync(`build${url.endsWith('/') ? `${url}index.html` : url}`, 'utf8');

for (const [code, { url }] of Object.entries(index.packs))
	test(`a device gets from the pack in ${code} what the server has, byte for byte`, () => {
		const body = Buffer.from(decompress(readFileSync(`build${url}`))).toString();
		const files = unpack(v.parse(packSchema, JSON.parse(body)));
		expect(files.length).toBeGreaterThan(150);
		// Compared here: a difference of a whole page would be printed at length.
		const different = files.filter((file) => file.text !== served(file.url)).map((file) => file.url);
		expect(different).toEqual([]);
		const pages = files.filter((file) => file.url.endsWith('/'));
		expect(pages.filter(({ text }) => !text.includes('id="page-data">{'))).toEqual([]);
		expect(pages.every((file) => existsSync(`build${file.url}__data.json`))).toBe(true);
	});

import { readdirSync, readFileSync } from 'node:fs';
import { decompress } from 'fzstd';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { packIndexSchema, packSchema } from '../../src/lib/model/pack-schema';
import { languages } from '../../src/lib/model/language';
import { ROOMS } from '../../tools/rooms.js';

const index = v.parse(packIndexSchema, JSON.parse(readFileSync('build/packs/index.json', 'utf8')));
const packOf = (name: string) =>
	v.parse(
		packSchema,
		JSON.parse(Buffer.from(decompress(readFileSync(`build${index.packs[name]!.url}`))).toString())
	);
const rooms = ROOMS.filter((room) => room in index.packs);

test('a phone fetches no code, style or word of a room of one address', () => {
	expect(rooms).toContain('kiosk');
	const files = rooms.flatMap((room) => {
		const pack = packOf(room);
		const own = [...(pack.sets[room] ?? []), ...(pack.sets.rooms ?? [])].map(({ url }) => url);
		expect(own.filter((url) => url.endsWith('.js')).length, room).toBeGreaterThan(0);
		return [...own, ...pack.entries.map(({ url }) => url).filter((url) => url.startsWith('/_app/'))];
	});
	const worker = readFileSync('build/service-worker.js', 'utf8');
	expect(files.filter((url) => worker.includes(url))).toEqual([]);
	for (const { code } of languages) {
		const pack = packOf(code);
		const carried = [...Object.values(pack.sets).flat(), ...pack.entries].map(({ url }) => url);
		expect(files.filter((url) => carried.includes(url))).toEqual([]);
		const pages = readdirSync(`build/${code}`, { recursive: true, encoding: 'utf8' });
		for (const path of pages.filter((name) => name.endsWith('index.html'))) {
			const html = readFileSync(`build/${code}/${path}`, 'utf8');
			expect(files.filter((url) => html.includes(url))).toEqual([]);
		}
	}
});

test('no view of a room is compiled at the tap that opens it: the file asks for it as it comes', () => {
	for (const room of rooms) {
		const scripts = (packOf(room).sets[room] ?? [])
			.map(({ url }) => url)
			.filter((url) => url.endsWith('.js'));
		const code = scripts.map((url) => readFileSync(`build${url}`, 'utf8'));
		const [largest = ''] = code.sort((one, other) => other.length - one.length);
		// V8 looks for it at the head of the file only.
		expect(largest.startsWith('//# allFunctionsCalledOnLoad\n'), room).toBe(true);
	}
});

test('a room carries its strings in every language, and the fonts of every script', () => {
	for (const room of rooms) {
		const { entries, sets } = packOf(room);
		const dictionaries = entries.map(({ url }) => url).filter((url) => url.endsWith('.json'));
		for (const { code, script } of languages) {
			expect(dictionaries.filter((url) => url.includes(`/${code}.${room}.`)).length, code).toBe(1);
			expect(Object.keys(sets), code).toContain(script.toLowerCase());
		}
	}
});

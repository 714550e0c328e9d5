import { expect, test } from 'vitest';
import { isLater } from '../../src/lib/model/pack';
import { packIndexSchema, type InstalledRelease, type PackIndex } from '../../src/lib/model/pack-schema';
import { languagesToInstall } from '../../src/lib/model/plan';
import * as v from 'valibot';

const hash = (digit: string) => digit.repeat(64);
const offer = (digit: string) => ({
	url: '/packs/x.pack',
	sha256: hash(digit),
	transfer: 1,
	bytes: 1,
	sets: ['app']
});
const index: PackIndex = v.parse(packIndexSchema, {
	format: 3,
	release: '2-aaaaaaaaaaaa',
	sequence: 2,
	date: '2026-12-01',
	signature: '',
	site: { url: '/packs/site.json', sha256: hash('e'), files: 1, bytes: 1 },
	sets: { app: { bytes: 1, transfer: 1 } },
	packs: { sv: offer('a'), ar: offer('b'), ti: offer('c') }
});
const pack = (digit: string) => ({ sha256: hash(digit), entries: 1, stored: 1, sets: ['app'], files: [] });
const installed: InstalledRelease = {
	release: '2-aaaaaaaaaaaa',
	sequence: 2,
	date: '2026-12-01',
	sets: {},
	packs: { sv: pack('a'), ar: pack('b') }
};
const calm = { keeping: ['sv'], damaged: [], orphaned: [], removed: [] };

test('a device that has what is offered fetches nothing', () => {
	expect(languagesToInstall(index, installed, calm)).toEqual([]);
});

test('the language being read is fetched, what is damaged is mended, what a lost database knew comes back', () => {
	expect(languagesToInstall(index, installed, { ...calm, keeping: ['ti'] })).toEqual(['ti']);
	expect(languagesToInstall(index, installed, { ...calm, damaged: ['ar'] })).toEqual(['ar']);
	expect(languagesToInstall(index, null, { ...calm, orphaned: ['ar'] })).toEqual(['sv', 'ar']);
});

test('a later release takes every installed language along, an older one none', () => {
	const older = { ...installed, release: '1-bbbbbbbbbbbb', sequence: 1 };
	expect(languagesToInstall(index, older, calm)).toEqual(['sv', 'ar']);
	const newer = { ...installed, release: '3-cccccccccccc', sequence: 3 };
	expect(languagesToInstall(index, newer, { ...calm, keeping: ['ti'], damaged: ['sv'] })).toEqual([]);
});

test('where nothing of a later release can be read, what is offered is better than nothing', () => {
	const newer = { ...installed, release: '3-cccccccccccc', sequence: 3 };
	expect(languagesToInstall(index, newer, { ...calm, damaged: ['sv', 'ar'] })).toEqual(['sv', 'ar']);
});

test('a language that was removed while it is read is not saved again for that, but where a room needs it', () => {
	const without = { ...installed, packs: { sv: pack('a') } };
	const removed = { ...calm, removed: ['ar'] };
	expect(languagesToInstall(index, without, { ...removed, keeping: ['ar'] })).toEqual([]);
	expect(languagesToInstall(index, without, { ...removed, keeping: ['sv', 'ar', 'ti'] })).toEqual([
		'ar',
		'ti'
	]);
});

test('a pack that was rebuilt under the same release name is taken', () => {
	const rebuilt = { ...installed, packs: { ...installed.packs, ar: pack('d') } };
	expect(languagesToInstall(index, rebuilt, calm)).toEqual(['ar']);
});

test('a server that went back a release is no progress', () => {
	expect(isLater({ release: '3-a', sequence: 3 }, '2-b')).toBe(true);
	expect(isLater({ release: '2-a', sequence: 2 }, '2-b')).toBe(true);
	expect(isLater({ release: '2-a', sequence: 2 }, '2-a')).toBe(false);
	expect(isLater({ release: '1-a', sequence: 1 }, '2-b')).toBe(false);
});

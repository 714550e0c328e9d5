import { spawnSync } from 'node:child_process';
import { afterEach, expect, test, vi } from 'vitest';
import { language } from '../../src/lib/model/language';
import { claim, claimReview, presetMunicipality, topic } from '../../src/lib/server/content';
import { scriptOf } from '../../tools/locales.js';

afterEach(() => vi.unstubAllEnvs());

test('a municipality that is preset is in the list, or the build stops', () => {
	vi.stubEnv('KLARA_MUNICIPALITY', 'vara');
	expect(presetMunicipality()?.name).toBe('Vara');
	vi.stubEnv('KLARA_MUNICIPALITY', 'atlantis');
	expect(() => presetMunicipality()).toThrow(/KLARA_MUNICIPALITY is “atlantis”: no such id/);
	vi.stubEnv('KLARA_MUNICIPALITY', '');
	expect(presetMunicipality()).toBeNull();
});

test('a language that is named for the build has its folder, or the build stops', () => {
	const { status, stderr } = spawnSync(process.execPath, ['tools/locales.js'], {
		env: { ...process.env, KLARA_LOCALES: 'sv,xx' },
		encoding: 'utf8'
	});
	expect(status).not.toBe(0);
	expect(stderr).toMatch(/KLARA_LOCALES names “xx”, but locales\/xx\/review\.json does not exist/);
});

test('a language and a script that no table has are named', () => {
	expect(() => language('xx')).toThrow(/No language “xx”/);
	expect(() => scriptOf('Hebr')).toThrow(/the script “Hebr”, which src\/content\/scripts\.json lacks/);
});

test('a page that no structure has is named', () => {
	expect(() => topic('sv', 'nowhere')).toThrow(/No topic “nowhere”/);
	expect(() => claim('sv', 'nowhere')).toThrow(/No claim “nowhere”/);
	expect(() => claimReview('sv', 'nowhere')).toThrow(/No claim “nowhere”/);
});

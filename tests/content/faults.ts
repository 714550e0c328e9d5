import { expect, test } from 'vitest';
import { ContentError, loadContent, type RawFiles } from '../../src/lib/server/content/load';
import { fixture, fixtureLanguages, type Json } from './fixture';

/** What the check says of a small whole content with one thing broken. */
export function broken(path: string, change: (json: Json) => unknown): string {
	const files = fixture();
	change(files[path]);
	return faultsOf(files);
}

export function faultsOf(files: RawFiles, table = fixtureLanguages): string {
	try {
		loadContent(files, table);
		return 'nothing was wrong';
	} catch (error) {
		if (error instanceof ContentError) return error.message;
		throw error;
	}
}

export const CONTENT = 'src/content/';
export const SV = 'locales/sv/';
export const AR = 'locales/ar/';

/** Every place where a fault of the content is raised has its case, with what raises it. */
export type Case = [what: string, path: string, change: (json: Json) => unknown, message: RegExp];

/** The sentence that the tests of all tables, one file each, belong to. */
export const UNFIT = 'content that is not fit to print stops the build and is named';

/** Declares one test for each case of a table. */
export function testEach(cases: Case[]) {
	test.each(cases)('%s', (_, path, change, message) => {
		expect(broken(path, change)).toMatch(message);
	});
}

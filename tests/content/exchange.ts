import { expect } from 'vitest';
import type { Language } from '../../src/lib/model/language';
import { segmentFiles } from '../../src/lib/server/content/exchange/export';
import { ImportError, planImport, type Import } from '../../src/lib/server/content/exchange/import';
import { segmentId } from '../../src/lib/server/content/exchange/segment';
import { writeXliff } from '../../src/lib/server/content/exchange/xliff';
import { readContent, type RawFiles } from '../../src/lib/server/content/load';
import { fixture, fixtureLanguages, type Json } from './fixture';

export const TODAY = '2026-12-24';
export const SUMMARY = 'topics:report.summary';

export function exported(files: RawFiles, code = 'ar', table: Language[] = fixtureLanguages): string {
	return writeXliff(code, segmentFiles(readContent(files, table), files, code));
}

export function imported(xliff: string | Uint8Array, files = fixture(), table = fixtureLanguages): Import {
	const bytes = typeof xliff === 'string' ? new TextEncoder().encode(xliff) : xliff;
	return planImport('returned.xlf', bytes, files, table, TODAY);
}

/** What an import says of a file that it must refuse. */
export function refusal(xliff: string | Uint8Array, files = fixture()): string {
	try {
		imported(xliff, files);
	} catch (error) {
		if (error instanceof ImportError) return error.message;
		throw error;
	}
	return 'nothing was wrong';
}

/** The export with the translation of one text written anew, as a translator's tool leaves it. */
export function translated(xliff: string, name: string, change: (target: string) => string): string {
	const unit = new RegExp(
		`(<unit id="${segmentId(name)}"[^]*?)(?:(<target[^>]*>)([^<]*)(</target>)|(</segment>))`
	);
	expect(xliff).toMatch(unit);
	return xliff.replace(unit, (_, before, open = '<target>', text = '', close = '</target>', end = '') =>
		[before, open, change(text), close, end].join('')
	);
}

export const afterImport = (files: RawFiles, { writes }: Import): Json => ({
	...files,
	...Object.fromEntries(Object.entries(writes).map(([path, text]) => [path, JSON.parse(text)]))
});

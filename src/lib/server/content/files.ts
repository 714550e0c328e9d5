import type { RawFiles } from './load';

/** All content as it stands in the files, parsed and not yet checked. */
export const files: RawFiles = Object.fromEntries(
	Object.entries({
		...import.meta.glob('/src/content/**/*.json', { eager: true, import: 'default' }),
		...import.meta.glob('/locales/*/*.json', { eager: true, import: 'default' })
	}).map(([path, json]) => [path.slice(1), json])
);

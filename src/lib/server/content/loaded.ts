import { languages } from '../../model/language';
import { loadContent, type RawFiles } from './load';

const files: RawFiles = Object.fromEntries(
	Object.entries({
		...import.meta.glob('/src/content/**/*.json', { eager: true, import: 'default' }),
		...import.meta.glob('/locales/*/*.json', { eager: true, import: 'default' })
	}).map(([path, json]) => [path.slice(1), json])
);

/** The joined content of the product, checked: the build has stopped where anything is wrong. */
export const { structure, texts } = loadContent(files, languages);

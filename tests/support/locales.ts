import { readFileSync } from 'node:fs';
import { activeLocales } from '../../locales.config.js';

type Json = Record<string, Record<string, string>>;

const read = (code: string, file: string) =>
	JSON.parse(readFileSync(`locales/${code}/${file}.json`, 'utf8')) as Json;

/** Every language that is there, with the texts tests look for. */
export const locales = activeLocales.map((row) => ({
	...row,
	ui: read(row.code, 'ui'),
	topics: read(row.code, 'topics'),
	investigation: read(row.code, 'investigation'),
	claims: read(row.code, 'claims')
}));

export const locale = (code: string) => locales.find((row) => row.code === code)!;

/** One address of every kind of page, relative to a language. */
export const kinds = {
	home: '',
	topic: 'topics/what-lvu-is/',
	path: 'investigation/',
	claims: 'claims/',
	claim: 'claims/no-religion/',
	words: 'words/',
	find: 'find/',
	contact: 'contact/',
	about: 'about/',
	offline: 'offline/',
	'not found': 'not-found/'
};

/** A text as the page shows it: markup taken away. */
export const shown = (text: string) => text.replace(/\[\[[^|]+\|([^\]]+)\]\]/g, '$1').replace(/\*\*/g, '');

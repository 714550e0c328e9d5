import { readFileSync } from 'node:fs';
import { activeLocales } from '../../tools/locales.js';

type Json = Record<string, Record<string, string>>;

const read = (code: string, file: string) =>
	JSON.parse(readFileSync(`locales/${code}/${file}.json`, 'utf8')) as Json;

/** UI strings of the family's room: those every room has, and its own. */
function uiOf(code: string): Json {
	const [shared, own] = [read(code, 'ui'), read(code, 'ui.family')];
	const groups = [...new Set([...Object.keys(shared), ...Object.keys(own)])];
	return Object.fromEntries(groups.map((group) => [group, { ...shared[group], ...own[group] }]));
}

/** Every language that is there, with the texts tests look for. */
export const locales = activeLocales.map((row) => ({
	...row,
	ui: uiOf(row.code),
	topics: {
		...read(row.code, 'topics'),
		...read(row.code, 'rights'),
		...read(row.code, 'young')
	} as Json,
	investigation: read(row.code, 'investigation'),
	claims: read(row.code, 'claims')
}));

/**
 * The languages that are drawn in a browser: one a script, since what texts hold is checked in every language, from
 * disk; all of them in \`npm run test:languages\`.
 */
export const drawn = process.env.TEST_EVERY_LANGUAGE
	? locales
	: locales.filter((row, at) => locales.findIndex(({ script }) => script === row.script) === at);

export const locale = (code: string) => locales.find((row) => row.code === code)!;

/** One address of every kind of page, relative to a language. */
export const kinds = {
	home: '',
	topic: 'topics/what-lvu-is/',
	path: 'investigation/',
	claims: 'claims/',
	claim: 'claims/no-religion/',
	check: 'check/',
	words: 'words/',
	find: 'find/',
	phrases: 'phrases/',
	contact: 'contact/',
	about: 'about/',
	offline: 'offline/',
	settings: 'settings/',
	'not found': 'not-found/'
};

const content = (file: string) =>
	JSON.parse(readFileSync(`src/content/${file}.json`, 'utf8')) as { id: string }[];

/** Facts of the old care act, which end with it. */
const ended = (content('facts') as { id: string; validUntil?: string }[])
	.filter(({ validUntil }) => validUntil === '2026-12-31')
	.map(({ id }) => id);
const touched = (row: object) => ended.some((id) => JSON.stringify(row).includes(`"${id}"`));

/** True when a text under a page has a version that begins on 1 January 2027. */
const changed = (texts: Record<string, string>) =>
	Object.keys(texts).some((key) => /^(?!title|ask).*@(care|youth-homes)-act$/.test(key));
const { topics, claims, investigation } = locale('sv');

/** Addresses of every page whose words the care act changes, relative to a language. */
export const changedPages = [
	...(Object.values(investigation).some(changed) ? ['investigation/'] : []),
	...content('topics').flatMap(({ id }) => (changed(topics[id]!) ? [`topics/${id}/`] : [])),
	...content('claims').flatMap(({ id }) => (changed(claims[id]!) ? [`claims/${id}/`] : []))
];

/** A topic that no change of the law touches. */
export const lastingTopic = `topics/${content('topics').find((row) => !touched(row))!.id}/`;

/** A text as the page shows it: markup taken away. */
export const shown = (text: string) =>
	text
		.replace(/\[\[[^|]+\|([^\]]+)\]\]/g, '$1')
		.replace(/\{sv\|([^}]+)\}/g, '$1')
		.replace(/\*\*/g, '');

/** The words list of a language, by id. */
export const words = (code: string) =>
	read(code, 'words') as Record<string, { term: string; meaning: string; not: string }>;

/** The day a topic was gone through last, `YYYY-MM-DD`. */
export const reviewed = (topic: string) =>
	(JSON.parse(readFileSync('src/content/topics.json', 'utf8')) as { id: string; reviewed: string }[]).find(
		({ id }) => id === topic
	)!.reviewed;

/** Written out: a test that read the table of the pages would believe its mistakes. */
export const directionOf = (code: string) =>
	['ar', 'ckb', 'fa', 'prs', 'ps'].includes(code) ? 'rtl' : 'ltr';

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { interpret } from '../../src/lib/i18n/interpreted';
import { lookUp, type Strings } from '../../src/lib/i18n/look-up';

const PLACEHOLDER = /\{\{(\w+)\}\}/g;

test('the client says every UI string as the server does, its placeholders filled', async () => {
	let filled = 0;
	for (const locale of readdirSync('locales'))
		for (const file of readdirSync(`locales/${locale}`).filter((name) => /^ui(\.\w+)?\.json$/.test(name))) {
			const strings = JSON.parse(readFileSync(`locales/${locale}/${file}`, 'utf8')) as Strings;
			const [server, client] = [await interpret(locale, strings), lookUp(strings)];
			for (const [group, texts] of Object.entries(strings))
				for (const [name, text] of Object.entries(texts)) {
					const wanted = [...text.matchAll(PLACEHOLDER)].map(([, value]) => value!);
					const values = Object.fromEntries(wanted.map((value, i) => [value, i ? `«${value}»` : 7]));
					const key = `${group}.${name}`;
					expect(client(key, values), `${locale} ${file} ${key}`).toBe(server(key, values));
					filled += wanted.length;
				}
		}
	expect(filled).toBeGreaterThan(100);
});

test('a value that is missing leaves its placeholder, and a string that is missing its key', () => {
	const client = lookUp({ find: { count: '{{count}} of {{total}}' } });
	expect(client('find.count', { count: 2 })).toBe('2 of {{total}}');
	expect(client('find.none')).toBe('find.none');
});

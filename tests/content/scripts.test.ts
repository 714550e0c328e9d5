import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixture, type Json } from './fixture';

/** The fixture as a tree of files, and what a script of ours makes of it. */
function tree(change: (files: Record<string, Json>) => void = () => undefined) {
	const folder = mkdtempSync(join(tmpdir(), 'content-'));
	const files = fixture() as Record<string, Json>;
	change(files);
	for (const [path, json] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), JSON.stringify(json));
	}
	return {
		run(script: string, ...args: string[]) {
			const { status, stderr } = spawnSync(process.execPath, [resolve('scripts', script), ...args], {
				cwd: folder,
				encoding: 'utf8'
			});
			return { status, said: stderr };
		},
		read: (path: string): Json => JSON.parse(readFileSync(join(folder, path), 'utf8'))
	};
}

describe('a numbered text is inserted and removed', () => {
	const AR = 'locales/ar/topics.json';

	test('in the structure and in every language at once, stamps and versions along', () => {
		const { run, read } = tree((files) => {
			const [topic] = files['src/content/topics.json'];
			topic.dated = { 'care-act': { 'who.1': ['F-SOL-01'] } };
			files['locales/sv/topics.json'].report['who.1@care-act'] = 'Andra ord';
		});
		const before = read(AR);
		const stamps = read('locales/ar/review.json').texts.topics;
		const { status } = run('content.js', 'insert', 'topics', 'report.who.1', 'item', 'Nytt.', 'F-SOL-02');
		expect(status).toBe(0);
		expect(read('src/content/topics.json')[0]).toMatchObject({
			dated: { 'care-act': { 'who.2': ['F-SOL-01'] } },
			sections: [{ blocks: [{ kind: 'item', facts: ['F-SOL-02'] }, { kind: 'text' }] }]
		});
		expect(read('locales/sv/topics.json').report).toMatchObject({
			'who.1': 'Nytt.',
			'who.2': 'Några ord',
			'who.2@care-act': 'Andra ord'
		});
		expect(read(AR).report).not.toHaveProperty(['who.1']);
		expect(read(AR).report['who.2']).toBe(before.report['who.1']);
		expect(read('locales/ar/review.json').texts.topics.report['who.2']).toBe(stamps.report['who.1']);

		expect(run('content.js', 'remove', 'topics', 'report.who.1').status).toBe(0);
		expect(read(AR)).toEqual(before);
		expect(read('locales/ar/review.json').texts.topics).toEqual(stamps);
	});

	test.each([
		['an unknown file', ['insert', 'nowhere', 'report.who.1', 'text', 'Ord'], /Usage/],
		['a text that is no numbered one', ['insert', 'topics', 'report.who', 'text', 'Ord'], /Usage/],
		['a text without words', ['insert', 'topics', 'report.who.1', 'text'], /Usage/],
		['a kind that is none', ['insert', 'topics', 'report.who.1', 'heading', 'Ord'], /Usage/],
		['an unknown page', ['remove', 'topics', 'nowhere.who.1'], /topics\.json has no page “nowhere”/],
		['an unknown section', ['remove', 'topics', 'report.nowhere.1'], /report has no section “nowhere”/],
		['a text past the end', ['remove', 'topics', 'report.who.2'], /report\.who has 1 texts/],
		['a question past the end', ['insert', 'topics', 'report.ask.3', 'Vad?'], /report has 1 questions/]
	])('%s is refused, and nothing is written', (_, args, message) => {
		const { run, read } = tree();
		const before = [read('src/content/topics.json'), read('locales/sv/topics.json')];
		const { status, said } = run('content.js', ...args);
		expect(status).toBe(2);
		expect(said).toMatch(message);
		expect([read('src/content/topics.json'), read('locales/sv/topics.json')]).toEqual(before);
	});
});

describe('what was done with a translation is stamped', () => {
	const stampOf = (read: (path: string) => Json) => read('locales/ar/review.json').texts.topics.report;

	test('a step counts for today’s Swedish only: what was done before it changed falls away', () => {
		const { run, read } = tree((files) => (files['locales/sv/topics.json'].report['who.1'] = 'Nya ord'));
		const others = stampOf(read).summary;
		expect(run('stamp-review.js', 'ar', 'compared', '2026-11-20', 'topics:report.who.1').status).toBe(0);
		expect(stampOf(read)['who.1']).toMatch(/^[0-9a-f]{8} dc$/);
		expect(stampOf(read).summary).toBe(others);
		expect(read('locales/ar/review.json').days.topics).toEqual({ compared: '2026-11-20' });
	});

	test.each([
		['an unknown step', ['ar', 'read', '2026-11-20', 'topics']],
		['a day that is none', ['ar', 'drafted', 'today', 'topics']],
		['an unknown file', ['ar', 'drafted', '2026-11-20', 'nowhere']],
		['nothing', ['ar', 'drafted', '2026-11-20']]
	])('%s is refused', (_, args) => {
		const { status, said } = tree().run('stamp-review.js', ...args);
		expect(status).toBe(2);
		expect(said).toMatch(/Usage/);
	});

	test('a stamp on nothing is told', () => {
		const { status } = tree().run('stamp-review.js', 'ar', 'drafted', '2026-11-20', 'topics:nowhere');
		expect(status).toBe(1);
	});
});

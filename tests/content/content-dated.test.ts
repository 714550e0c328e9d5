import { describe, expect, test } from 'vitest';
import { CONTENT, UNFIT, faultsOf, testEach, type Case } from './faults';
import { fixture, type Json } from './fixture';

/** In the fixture the law changes on 1 January 2027: `care-act`. */
const dated: Case[] = [
	[
		'a change of the law from an unknown source',
		`${CONTENT}law.json`,
		(json) => (json[0].source = 'hearsay'),
		/law\.json → care-act: unknown source “hearsay”/
	],
	[
		'a change of the law that replaces an unknown source',
		`${CONTENT}law.json`,
		(json) => (json[0].replaces = 'hearsay'),
		/law\.json → care-act: unknown source “hearsay”/
	],
	[
		'a change of the law whose decisions no topic tells of',
		`${CONTENT}law.json`,
		(json) => (json[0].decisions = { topic: 'report', text: 'who.9' }),
		/law\.json → care-act: no topic has the text report\.who\.9/
	],
	[
		'a text that outlives its fact',
		`${CONTENT}facts.json`,
		(json) => (json[0].validUntil = '2026-12-31'),
		/report\.summary: stands after its fact F-SOL-01, which ends on 2026-12-31: give a version, summary@care-act/
	],
	[
		'a text that stands before its fact',
		`${CONTENT}facts.json`,
		(json) => (json[0].validFrom = '2027-01-01'),
		/report\.summary: stands before its fact F-SOL-01 holds/
	],
	[
		'a version for a change that is not in the calendar',
		`${CONTENT}topics.json`,
		(json) => (json[0].dated = { nowhere: { summary: ['F-SOL-01'] } }),
		/report\.summary@nowhere: names “nowhere”, which src\/content\/law\.json does not/
	],
	[
		'a version of a text the page does not have',
		`${CONTENT}topics.json`,
		(json) => (json[0].dated = { 'care-act': { 'who.9': ['F-SOL-01'] } }),
		/report\.who\.9@care-act: is a version of “who\.9”, which the page does not have/
	],
	[
		'a text from a change that is not in the calendar',
		`${CONTENT}topics.json`,
		(json) => (json[0].sections[0].blocks[0].from = 'nowhere'),
		/report\.sections: names “nowhere”/
	],
	[
		'a text until a change that is not in the calendar',
		`${CONTENT}topics.json`,
		(json) => (json[0].sections[0].blocks[0].until = 'nowhere'),
		/report\.sections: names “nowhere”/
	],
	[
		'a later deadline for a change that is not in the calendar',
		`${CONTENT}investigation.json`,
		(json) => (json.steps[0].laterDeadlines = { nowhere: { days: 14, from: 'report', facts: ['F-SOL-01'] } }),
		/assess\.laterDeadlines\.nowhere: names “nowhere”, which src\/content\/law\.json does not/
	],
	[
		'a later deadline that is not the printed one',
		`${CONTENT}investigation.json`,
		(json) =>
			(json.steps[0].laterDeadlines = { 'care-act': { days: 21, from: 'report', facts: ['F-SOL-01'] } }),
		/assess\.laterDeadlines\.care-act: counts 21, which the Swedish text of its time does not say/
	]
];

describe(UNFIT, () => {
	testEach(dated);

	test('a version without words of its own is none: the text goes on, on other facts', () => {
		const all: Record<string, Json> = fixture();
		const [first] = all['src/content/facts.json'];
		first.validUntil = '2026-12-31';
		all['src/content/facts.json'].push({ ...first, id: 'F-SOL-03', validUntil: undefined });
		all['src/content/topics.json'][0].dated = { 'care-act': { 'who.1': ['F-SOL-03'] } };
		const faults = faultsOf(all);
		expect(faults).toMatch(/report\.summary: stands after its fact/);
		expect(faults).not.toMatch(/report\.who\.1/);
	});

	test('a version whose fact has ended', () => {
		const all = fixture() as Record<string, Json>;
		all['src/content/facts.json'][0].validUntil = '2026-12-31';
		all['src/content/topics.json'][0].dated = { 'care-act': { summary: ['F-SOL-01'] } };
		all['locales/sv/topics.json'].report['summary@care-act'] = 'Svaret kommer inom 14 dagar.';
		expect(faultsOf(all)).toMatch(/report\.summary@care-act: stands after its fact F-SOL-01/);
	});
});

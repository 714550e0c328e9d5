import { describe } from 'vitest';
import { CONTENT, UNFIT, testEach, type Case } from './faults';

const facts: Case[] = [
	[
		'an unknown fact',
		`${CONTENT}topics.json`,
		(json) => json[0].summary.push('F-SOL-99'),
		/src\/content\/topics\.json → report\.\w+: unknown fact F-SOL-99/
	],
	[
		'an unknown fact of a telephone number',
		`${CONTENT}numbers.json`,
		(json) => json[0].facts.push('F-SOL-99'),
		/numbers\.json → 112\.facts: unknown fact F-SOL-99/
	],
	[
		'an unknown fact of a municipality',
		`${CONTENT}municipalities/trollhattan.json`,
		(json) => json.services[0].facts.push('F-SOL-99'),
		/trollhattan\.json → Mottagningen\.facts: unknown fact F-SOL-99/
	],
	[
		'a fact that is UNSURE',
		`${CONTENT}claims.json`,
		(json) => json[0].facts.admit.push('F-SOL-02'),
		/claims\.json → taken\.admit: fact F-SOL-02 is UNSURE/
	],
	[
		'an UNVERIFIED section that would be shown',
		`${CONTENT}facts.json`,
		(json) => (json[0].unverified = true),
		/fact F-SOL-01 shows the UNVERIFIED section/
	],
	[
		'an unknown source',
		`${CONTENT}facts.json`,
		(json) => (json[0].source = 'hearsay'),
		/facts\.json → F-SOL-01: unknown source “hearsay”/
	],
	[
		'an unknown second source',
		`${CONTENT}facts.json`,
		(json) => (json[0].also = [{ source: 'hearsay', section: null }]),
		/facts\.json → F-SOL-01: unknown source “hearsay”/
	],
	[
		'a counted deadline on a fact its step does not have',
		`${CONTENT}investigation.json`,
		(json) => (json.steps[0].facts = { time: [], what: [], rights: [] }),
		/investigation\.json → assess\.deadline: fact F-SOL-01 is none of the step’s/
	],
	[
		'a counted deadline that is not the printed one',
		`${CONTENT}investigation.json`,
		(json) => (json.steps[0].deadline.days = 15),
		/assess\.deadline: counts 15, which the Swedish text of its time does not say/
	]
];

describe(UNFIT, () => {
	testEach(facts);
});

import { describe } from 'vitest';
import { CONTENT, UNFIT, testEach, type Case } from './faults';

const structure: Case[] = [
	[
		'a related page that does not exist',
		`${CONTENT}topics.json`,
		(json) => json[0].related.push('nowhere'),
		/topics\.json → report: related page “nowhere” does not exist/
	],
	[
		'a page related to the investigation that does not exist',
		`${CONTENT}investigation.json`,
		(json) => (json.related = ['nowhere']),
		/investigation\.json → page: related page “nowhere” does not exist/
	],
	[
		'a side path that leads to no page',
		`${CONTENT}investigation.json`,
		(json) => (json.branch.page = 'nowhere'),
		/investigation\.json → branch: related page “nowhere” does not exist/
	],
	[
		'a step that leads to no topic',
		`${CONTENT}investigation.json`,
		(json) => (json.steps[0].page = 'investigation'),
		/investigation\.json → [a-z-]+: related page “investigation” does not exist/
	],
	[
		'a page to read on for who fears this, which does not exist',
		`${CONTENT}topics.json`,
		(json) => (json[0].urgency = { feared: 'nowhere', cards: [] }),
		/topics\.json → report: topic “nowhere” does not exist/
	],
	[
		'a card for the first days that does not exist',
		`${CONTENT}topics.json`,
		(json) => (json[0].urgency = { feared: 'report', cards: ['nowhere'] }),
		/topics\.json → report: card “nowhere” does not exist/
	],
	[
		'a text that tells of a step which does not exist',
		`${CONTENT}topics.json`,
		(json) => (json[0].sections[0].blocks[0].step = 'nowhere'),
		/topics\.json → report: step “nowhere” does not exist/
	],
	[
		'a card whose words go on in no card',
		`${CONTENT}phrases.json`,
		(json) => (json[0].with = 'nowhere'),
		/phrases\.json → interpreter: card “nowhere” does not exist/
	],
	[
		'a claim that leads to no topic',
		`${CONTENT}claims.json`,
		(json) => (json[0].ask = 'nowhere'),
		/claims\.json → taken: topic “nowhere” does not exist/
	],
	[
		'a question that leads to no page',
		`${CONTENT}questions.json`,
		(json) => (json[0].answer = 'nowhere'),
		/questions\.json → first: answer “nowhere” is no page/
	],
	[
		'a branch after no step',
		`${CONTENT}investigation.json`,
		(json) => (json.branch.after = 'nowhere'),
		/branch\.after: step “nowhere” does not exist/
	],
	...['topics', 'claims', 'words', 'facts', 'phrases', 'questions', 'municipalities'].map((file): Case => [
		`an id given twice in ${file}`,
		`${CONTENT}${file}.json`,
		(json) => json.push(json[0]),
		new RegExp(`${file}\\.json → .*: is there twice`)
	]),
	[
		'contact points of a municipality that is not listed',
		`${CONTENT}municipalities.json`,
		(json) => (json[0].id = 'vara'),
		/municipalities\/trollhattan\.json → id: is not in src\/content\/municipalities\.json/
	],
	[
		'an id given twice among the steps',
		`${CONTENT}investigation.json`,
		(json) => json.steps.push(json.steps[0]),
		/investigation\.json → assess: is there twice/
	],
	[
		'dates out of order',
		`${CONTENT}investigation.json`,
		(json) => (json.reviewBy = '2026-01-01'),
		/investigation\.json → page: reviewBy 2026-01-01 is not after reviewed/
	],
	[
		'a review after the release',
		`${CONTENT}release.json`,
		(json) => (json.date = '2026-01-01'),
		/reviewed 2026-11-01 is after the release of 2026-01-01/
	]
];

describe(UNFIT, () => {
	testEach(structure);
});

import { describe } from 'vitest';
import { AR, UNFIT, testEach, type Case } from './faults';

const translations: Case[] = [
	[
		'Swedish words that are not marked',
		`${AR}topics.json`,
		(json) => (json.report.summary += ' ger svar inom'),
		/report\.summary: leaves Swedish unmarked at “ger svar”/
	],
	[
		'words marked as Swedish that the Swedish does not say',
		`${AR}words.json`,
		(json) => (json.report.not = 'قل للموظفين: {sv|«Jag behöver talk.»}'),
		/report\.not: marks “«Jag behöver talk\.»” as Swedish/
	],
	[
		'a dropped term',
		`${AR}topics.json`,
		(json) => (json.report.summary = json.report.summary.replace('[[report|البلاغ]]', 'البلاغ')),
		/drops the term report of the Swedish/
	],
	[
		'a term the Swedish does not have',
		`${AR}topics.json`,
		(json) => (json.report['who.1'] = '[[report|البلاغ]]'),
		/who\.1: has the term report, which the Swedish does not have/
	],
	[
		'a dropped placeholder',
		`${AR}ui.json`,
		(json) => (json.page.reviewed = 'آخر مراجعة'),
		/page\.reviewed: drops the placeholder \{\{date\}\}/
	],
	[
		'a placeholder the Swedish does not have',
		`${AR}ui.json`,
		(json) => (json.page.title = 'عنوان {{date}}'),
		/page\.title: has the placeholder \{\{date\}\}, which the Swedish/
	],
	[
		'a dropped telephone number',
		`${AR}topics.json`,
		(json) => (json.report.summary = json.report.summary.replace('{tel.112}', 'الطوارئ')),
		/drops the placeholder \{tel\.112\}/
	],
	[
		'a changed figure',
		`${AR}topics.json`,
		(json) => (json.report.summary = json.report.summary.replace('14', '15')),
		/summary: drops the figure 14 of the Swedish[^]*has the figure 15, which the Swedish/
	],
	[
		'a figure the translation adds',
		`${AR}topics.json`,
		(json) => (json.report['who.1'] = 'بضع كلمات و3 أيام'),
		/who\.1: has the figure 3, which the Swedish does not have/
	],
	[
		'other bold words',
		`${AR}topics.json`,
		(json) => (json.report.summary = json.report.summary.replaceAll('**', '')),
		/has other bold words than the Swedish/
	]
];

describe(UNFIT, () => {
	testEach(translations);
});

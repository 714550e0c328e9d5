import { expect, test } from 'vitest';
import { passagesOn } from '../../src/lib/reading/pairs/on-day';
import type { Passage } from '../../src/lib/reading/pairs/passage';

const DAY = '2027-01-01';
const passage = (id: string, text: string, level = 0): Passage => ({
	...{ key: `${id} 0`, id, level, isAnswer: false, field: null, sign: null },
	parts: [{ kind: 'text', text, bold: false }]
});
const page = (title: string, blocks: [id: string, text: unknown][]) => ({
	...{ title, sources: [{ title: 'LVU' }] },
	sections: [{ id: 'time', title: 'Time', blocks: blocks.map(([id, text]) => ({ id, text })) }]
});
const read = (passages: Passage[]) => passages.map(({ parts }) => parts.map(({ text }) => text).join(''));

const before = page('What is LVU?', [
	['time-1', 'At once'],
	['time-2', 'From the **decision**'],
	['time-4', 'Ends']
]);
const after = page('What is the act?', [
	['time-1', 'At once'],
	['time-2', { own: null, swedish: 'Från den dag [[care|vården]] började' }],
	['time-3', 'Ring {tel.112}']
]);
const data = {
	topic: [
		{ from: null, value: before },
		{ from: DAY, value: after }
	],
	path: '/en/'
};
const passages = [
	passage('top', 'What is LVU?', 1),
	passage('time', 'Time', 2),
	passage('time-1', 'At once'),
	passage('time-2', 'When: From the decision'),
	passage('time-4', 'Ends')
];

test('two languages side by side say what holds on the day, block by block', () => {
	const on = passagesOn(passages, data, '2026-11-30', DAY);
	expect(read(on)).toEqual([
		'What is the act?',
		'Time',
		'At once',
		'When: Från den dag vården började',
		'Ring 112'
	]);
	expect(on.map(({ key }) => key)).toEqual(['top 0', 'time 0', 'time-1 0', 'time-2 0', 'time-3 0']);
	expect(on[3]!.parts.at(-1)).toMatchObject({ kind: 'apart', lang: 'sv', dir: 'ltr' });
});

test('until the day, and for a page that no day changes, they are what the page says', () => {
	expect(passagesOn(passages, data, '2026-11-30', '2026-12-31')).toEqual(passages);
	expect(passagesOn(passages, { page: before }, '2026-11-30', DAY)).toEqual(passages);
});

test('a heading and a link that read the same before each become what they are after, and the link leads on', () => {
	const said = (heading: string, link: string) => ({
		sections: [{ id: 'when', title: heading, blocks: [] }],
		related: [{ path: 'topics/when/', title: link }]
	});
	const changing = {
		topic: [
			{ from: null, value: said('When may it be used?', 'When may it be used?') },
			{ from: DAY, value: said('When may the act be used?', 'When may a child be taken into care?') }
		]
	};
	const link: Passage = {
		...passage('related', ''),
		parts: [{ kind: 'link', text: 'When may it be used?', href: '/en/topics/when/', dir: null }]
	};
	const on = passagesOn([passage('when', 'When may it be used?', 2), link], changing, '2026-11-30', DAY);
	expect(read(on)).toEqual(['When may the act be used?', 'When may a child be taken into care?']);
	expect(on[1]!.parts[0]).toMatchObject({ kind: 'link', href: '/en/topics/when/' });
});

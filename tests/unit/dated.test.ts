import { expect, test } from 'vitest';
import { onDay } from '../../src/lib/model/dated';
import { continued, datedBy, onSide } from '../../src/lib/server/content/dated';

const change = (id: string, day: string) => ({
	...{ id, day, act: id, number: '2026:1', source: id }
});
const law = [change('care-act', '2027-01-01'), change('no-consent-act', '2027-01-02')];
const row = {
	dated: { 'care-act': { 'time.1': [] } },
	sections: [{ id: 'time', blocks: [{}, { until: 'care-act' }, { from: 'no-consent-act' }] }]
};
const texts = {
	'time.1': '4 weeks from the decision',
	'time.1@care-act': '4 weeks from the move',
	'time.2': 'Only before',
	'time.3': 'Only from 2 January'
};

test('a text has one version on each side of the day it changes, and one may begin or end there', () => {
	const on = (day: string | null) => onSide(texts, law, row, day);
	expect(on(null)).toEqual({ 'time.1': '4 weeks from the decision', 'time.2': 'Only before' });
	expect(on('2027-01-01')).toEqual({ 'time.1': '4 weeks from the move' });
	expect(on('2027-01-02')).toEqual({ 'time.1': '4 weeks from the move', 'time.3': 'Only from 2 January' });
});

test('a version without words of its own says what the one before it said', () => {
	const dated = { 'care-act': { when: [], who: [] }, 'no-consent-act': { when: [], who: [] } };
	const words = continued({ when: 'At once', who: 'A court', 'who@care-act': 'The court' }, law, { dated });
	expect(words['when@no-consent-act']).toBe('At once');
	expect(words['who@no-consent-act']).toBe('The court');
});

test('a page is built for each side once, and what is the same travels once', () => {
	const pages = datedBy(law, (day) => ({
		same: { title: 'Care' },
		list: [{ words: onSide(texts, law, row, day) }]
	}));
	expect(pages.map(({ from }) => from)).toEqual([null, '2027-01-01', '2027-01-02']);
	expect(pages[1]!.value.same).toBe(pages[0].value.same);
	expect(Array.isArray(pages[2]!.value.list)).toBe(true);
	expect(datedBy(law, () => ({ title: 'Care' }))).toHaveLength(1);
});

test('the last day of the old law and the first two of the new are told apart', () => {
	const pages = datedBy(law, (day) => day ?? 'before');
	const shown = ['2026-12-31', '2027-01-01', '2027-01-02', '2028-06-01'].map((day) => onDay(pages, day));
	expect(shown).toEqual(['before', '2027-01-01', '2027-01-02', '2027-01-02']);
});

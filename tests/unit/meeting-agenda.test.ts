import { expect, test } from 'vitest';
import {
	isWholeAgenda,
	itemKey,
	newItem,
	readyAgenda,
	withItem,
	withItemMoved,
	withItemShifted,
	withoutItem
} from '../../src/lib/model/meeting/agenda';
import { meetingsOlderThan, newPlan, type Meeting } from '../../src/lib/model/meeting/meeting';
import { byCount, countsOf, type Tally } from '../../src/lib/model/meeting/tally';

const refs = (agenda: { ref: string }[]) => agenda.map(({ ref }) => ref).join(' ');

test('the rules, and what has gone wrong, can be taken out of no agenda', () => {
	let agenda = readyAgenda();
	for (const item of agenda) agenda = withoutItem(agenda, itemKey(item));
	expect(refs(agenda)).toBe('welcome wrong');
	expect(isWholeAgenda(agenda)).toBe(true);
	expect(isWholeAgenda(agenda.slice(1))).toBe(false);
});

test('what is added stands before the coffee, and once', () => {
	const added = withItem(readyAgenda(), newItem('claim', 'no-religion'));
	expect(refs(added.slice(-3))).toBe('wrong no-religion coffee');
	expect(withItem(added, newItem('claim', 'no-religion'))).toBe(added);
});

test('a point is moved by buttons and by dragging, to either end and no further', () => {
	const agenda = readyAgenda().slice(0, 3);
	expect(refs(withItemShifted(agenda, 'point:heard', -1))).toBe('heard welcome help');
	expect(refs(withItemShifted(agenda, 'point:heard', 1))).toBe('welcome help heard');
	expect(withItemShifted(agenda, 'point:welcome', -1)).toBe(agenda);
	expect(withItemShifted(agenda, 'point:help', 1)).toBe(agenda);
	expect(refs(withItemMoved(agenda, 'point:help', 'point:welcome'))).toBe('help welcome heard');
	expect(refs(withItemMoved(agenda, 'point:welcome', null))).toBe('heard help welcome');
});

test('answers come in the order of the hands, and a count never falls below none', () => {
	const tally = (subject: string, plus: number, minus = 0): Tally => ({
		meeting: 'm',
		kind: 'heard',
		subject,
		device: 'd',
		plus,
		minus
	});
	const counts = countsOf(
		[tally('a', 2), tally('b', 9, 4), tally('c', 1, 3), { ...tally('a', 1), device: 'e' }],
		'heard'
	);
	expect(counts).toEqual({ a: 3, b: 5, c: 0 });
	expect(byCount(['a', 'b', 'c'], counts)).toEqual(['b', 'a']);
});

test('meetings older than the months to keep are found to the day', () => {
	const held = (day: string): Meeting => ({ ...newPlan(day, ['ar']), id: day, versions: {} });
	const old = (today: string, months: number, ...days: string[]) =>
		meetingsOlderThan(days.map(held), months, today).map(({ day }) => day);
	expect(old('2026-11-30', 12, '2025-11-29', '2025-11-30')).toEqual(['2025-11-29']);
	expect(old('2027-03-31', 1, '2027-02-27', '2027-02-28')).toEqual(['2027-02-27']);
});

import { expect, test } from 'vitest';
import { isPin, newPin, noted, waitOf } from '../../src/lib/rooms/meeting/pin';
import { isSmall, summaryTable } from '../../src/lib/model/meeting/summary';

test('a code opens, any other does not, and what is kept of it does not hold it', async () => {
	const pin = await newPin('4711');
	expect(JSON.stringify(pin)).not.toContain('4711');
	expect(await isPin('4711', pin)).toBe(true);
	expect(await isPin('4712', pin)).toBe(false);
	expect(await isPin('', pin)).toBe(false);
	expect((await newPin('4711')).hash).not.toBe(pin.hash);
});

test('after three wrong codes each wait is twice the one before, an hour at most, whatever the clock says', () => {
	const pin = { salt: '', hash: '', iterations: 1, wrongAt: 1_000_000 };
	const wait = (wrong: number, now = 1_000_000) => waitOf({ ...pin, wrong }, now);
	expect([1, 2, 3, 4, 5].map((wrong) => wait(wrong))).toEqual([0, 0, 15_000, 30_000, 60_000]);
	expect(wait(40)).toBe(3_600_000);
	expect(wait(3, 1_010_000)).toBe(5000);
	expect(wait(3, 1_020_000)).toBe(0);
	// A clock that was set back a year: the wait is as long as it was, and ends.
	expect(wait(3, 0)).toBe(15_000);
	const right = noted({ ...pin, wrong: 3 }, 0);
	expect([0, 10_000, 15_000].map((now) => waitOf(noted(right, now), now))).toEqual([15_000, 5000, 0]);
});

test('the table opens in a Swedish spreadsheet, runs no formula and keeps its cells apart', () => {
	const table = summaryTable([
		['Påstående', '=1+1', 3],
		['a;b', 'säger "nej"', -1]
	]);
	expect(table).toBe('\ufeffPåstående;\'=1+1;3\r\n"a;b";"säger ""nej""";-1\r\n');
});

test('counts from 1 to 9 are small', () => {
	expect(isSmall([0, 10, 40])).toBe(false);
	expect(isSmall([0, 10, 9])).toBe(true);
});

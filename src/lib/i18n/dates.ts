import { COMMAS } from '$lib/model/script';
import type { Translate } from './index';

/** Between the names in a list of one language. */
const BETWEEN_NAMES = new RegExp(`[${COMMAS}]\\s*`);

/**
 * A day in the reader's language with our own month names: browsers have none for half of our
 * languages and print English or another calendar instead. Always Gregorian, digits 0–9.
 *
 * @param day `YYYY-MM-DD`
 */
export function formatDay(day: string, t: Translate): string {
	const [year, month, date] = day.split('-').map(Number) as [number, number, number];
	const written = t('date.pattern', { day: date, month: monthNames(t)[month - 1] ?? '', year });
	return written.replace(ENDS_IN_VOWEL, '$&y');
}

/** Kurmanji adds the ending of the spoken number to the figure: 1ê (*yekê*), but 2yê (*duyê*). */
const ENDS_IN_VOWEL = /^(?:2|3|22|23|30)(?=ê)/;

/** The twelve Gregorian months in the reader's language, January first. */
export function monthNames(t: Translate): string[] {
	return t('date.months').split(BETWEEN_NAMES);
}

/**
 * A day of the week by our own names.
 *
 * @param weekday 0 for Monday
 */
export function weekdayName(weekday: number, t: Translate): string {
	return t('date.weekdays').split(BETWEEN_NAMES)[weekday] ?? '';
}

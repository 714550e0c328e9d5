import type { Translate } from './index';

/** Names in a list of one language: Latin, Arabic or Ethiopic commas. */
const COMMAS = /[,،፣]\s*/;

/**
 * A day in the reader's language with our own month names: browsers have none for half of our
 * languages and print English or another calendar instead. Always Gregorian, digits 0–9.
 *
 * @param day `YYYY-MM-DD`
 */
export function formatDay(day: string, t: Translate): string {
	const [year, month, date] = day.split('-').map(Number) as [number, number, number];
	const months = t('date.months').split(COMMAS);
	return t('date.pattern', { day: date, month: months[month - 1] ?? '', year });
}

/**
 * A day of the week by our own names.
 *
 * @param weekday 0 for Monday
 */
export function weekdayName(weekday: number, t: Translate): string {
	return t('date.weekdays').split(COMMAS)[weekday] ?? '';
}

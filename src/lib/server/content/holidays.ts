import HolidayTable from 'date-holidays';
import type { Holidays } from '../../model/opening-hours';
import { structure } from './loaded';

/** Years the table reaches, that of the release included. */
const YEARS = 3;

/**
 * Swedish holidays on which offices are closed: those of lag (1989:253), and the three eves that the
 * law puts on a level with Sundays (midsommarafton, julafton, nyårsafton: 2 § lag (1930:173)).
 * Weekends are closed anyway and are left out.
 *
 * @param release day from which the list holds, `YYYY-MM-DD`
 */
export function holidays(release: string = structure.release.date): Holidays {
	const first = Number(release.slice(0, 4));
	const years = Array.from({ length: YEARS }, (_, i) => first + i);
	const table = new HolidayTable('SE', { types: ['public', 'bank'] });
	const days = years
		.flatMap((year) => table.getHolidays(year))
		.map(({ date }) => date.slice(0, 10))
		.filter((day) => ![0, 6].includes(new Date(`${day}T00:00Z`).getUTCDay()));
	return {
		from: release,
		to: `${years.at(-1)}-12-31`,
		days: [...new Set(days)].sort()
	};
}

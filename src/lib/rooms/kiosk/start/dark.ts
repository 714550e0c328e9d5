import { swedishTime } from '$lib/model/swedish-time';

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Whether the first screen is dark now. The hours may pass midnight: from 22:00 to 06:00. */
export function isDark(hours: { from: string; to: string } | null, now: number | null): boolean {
	if (!hours || now === null) return false;
	const { minute } = swedishTime(now);
	const [from, to] = [minutesOf(hours.from), minutesOf(hours.to)];
	return from <= to ? from <= minute && minute < to : from <= minute || minute < to;
}

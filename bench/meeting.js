import { readFileSync } from 'node:fs';
import { isOpened, open, steps } from './meeting-probe.js';
import { SLOW_CPU } from './page.js';
import { median } from './report.js';
import { visit } from './visits.js';

/** What a device may hold after some years. */
const MEETINGS = 200;
const COUNTS = 5000;
const OPEN_PROMISES = 3;
const STEPS = 10;

const SLIDE = '.slide .body [lang=sv]';
/** A view of a meeting, and what it has drawn once it can be used. */
const VIEWS = /** @type {const} */ ({
	prepare: 'main li[data-key]',
	sheet: 'main table tbody tr',
	show: `.presenter ${SLIDE}`,
	hand: 'main article table',
	after: 'main table tbody tr'
});
const LIST = 'main .new';

const id = (/** @type {number} */ number) => number.toString(16).padStart(16, '0');
const idsOf = (/** @type {string} */ file) =>
	JSON.parse(readFileSync(new URL(`../src/content/${file}.json`, import.meta.url), 'utf8')).map(
		(/** @type {{ id: string }} */ row) => row.id
	);

/**
 * The meeting room on a tablet with 200 meetings and 5 000 counts, with a slow CPU: each view from the tap to the frame
 * that shows it, a step to the next paragraph, and the same step by a clicker on the second window, which asks the
 * tablet and draws what that says.
 *
 * @param {import('./visits.js').Site} site
 */
export async function meetingVisit(site) {
	return visit(false, async (page, calm) => {
		await page.resize(1280, 800);
		site.begin({ slow: false });
		await page.goto(`${site.url}/meeting/`);
		await page.until(() => page.run(isOpened, LIST), Boolean, 'the list of meetings is open');
		await page.run(importFile, manyMeetings());
		await page.until(
			() => page.run(listed),
			(rows) => rows > 1,
			'the meetings have been read from the file'
		);
		await page.rest(site);
		await calm();
		await page.slowDown(SLOW_CPU);
		const list = [];
		/** @type {import('./visits.js').Figures} */
		const figures = {};
		for (const [at, [view, drawn]] of Object.entries(VIEWS).entries()) {
			figures[view] = await page.run(open, { hash: `#${view}/${id(MEETINGS - at)}`, drawn });
			await page.rest(site);
			list.push(await page.run(open, { hash: '#', drawn: LIST }));
		}
		figures.list = median(list);

		await page.run(open, { hash: `#show/${id(MEETINGS)}`, drawn: VIEWS.show });
		await page.rest(site);
		const step = median(await page.run(steps, STEPS));
		await page.tap('.windows button');
		const wall = await page.opened();
		await wall.until(() => wall.run(isOpened, SLIDE), Boolean, 'the second window shows the slide');
		await wall.slowDown(SLOW_CPU);
		await page.rest(site);
		return { ...figures, step, wall: median(await wall.run(steps, STEPS)) };
	});
}

/** A file as the app writes it, which the app itself checks as it reads it. */
function manyMeetings() {
	const device = id(0xbe4c);
	const [claims, questions] = [idsOf('claims'), idsOf('questions')];
	const subjects = [
		...claims.map((/** @type {string} */ subject) => ({ kind: 'heard', subject })),
		...questions.map((/** @type {string} */ subject) => ({ kind: 'asked', subject }))
	].slice(0, COUNTS / MEETINGS);
	const numbers = Array.from({ length: MEETINGS }, (_, at) => at + 1);
	const day = (/** @type {number} */ at) =>
		new Date(Date.UTC(2026, 10, 1) + at * 86_400_000).toISOString().slice(0, 10);
	const agenda = [
		['point', 'welcome'],
		['page', 'voluntary-support'],
		['point', 'heard'],
		['point', 'path'],
		['point', 'wrong']
	].map(([kind, ref]) => ({ kind, ref, minutes: 10 }));
	return JSON.stringify({
		kind: 'klara-besked-meetings',
		version: 1,
		meetings: numbers.map((at) => ({
			...{ id: id(at), day: day(at), time: '18:00', place: 'association', languages: ['ar', 'ti'] },
			...{ agenda, attended: 'some', versions: { [device]: 1 } }
		})),
		tallies: numbers.flatMap((at) =>
			subjects.map((subject) => ({ meeting: id(at), ...subject, device, plus: 1 + (at % 20), minus: 0 }))
		),
		promises: numbers.map((at) => ({
			...{ id: id(0x10000 + at), meeting: id(at), question: null, who: 'manager', removed: false },
			...{ made: day(at), by: day(at + 14), keptOn: at > OPEN_PROMISES ? day(at + 7) : null, revision: 1 }
		}))
	});
}

/** Chooses a file in the list of meetings. @param {string} text */
function importFile(text) {
	const field = document.querySelector('input[type=file]');
	if (!(field instanceof HTMLInputElement)) throw new Error('There is no field for a file');
	const chosen = new DataTransfer();
	chosen.items.add(new File([text], 'meetings.json', { type: 'application/json' }));
	field.files = chosen.files;
	field.dispatchEvent(new Event('change', { bubbles: true }));
}

function listed() {
	return document.querySelectorAll('main li.card').length;
}

import type { CDPSession, Page } from '@playwright/test';
import { openKiosk } from '../support/kiosk';
import { drawn } from '../support/locales';
import { expect, test, waitUntilSaved } from '../support/test';

test.use({ viewport: { width: 1080, height: 1920 }, hasTouch: true });

/** `npm run soak` makes 2 000. */
const VISITS = Number(process.env.SOAK_VISITS ?? 60);
const isLong = VISITS >= 1000;
/** By then each language and each kind of visit has come by, and what is kept for all visits is there. */
const WARM = isLong ? VISITS / 10 : VISITS / 3;
const MOST_GROWTH = 0.05;
/** Kinds of what lies on the heap that are the engine's own, and not the script's. */
const NOT_HELD = ['code', 'native', 'synthetic', 'hidden'];
const MS_PER_VISIT = 3000;
const LOOK_EVERY = 200;
const SAVING_ALL_MS = 240_000;
const SETTLING_MS = 60_000;

const BAR = '.bar .row:first-child button';
const TOPIC = 'main nav a[href$="/topics/report-of-concern/"]';
/** Of the first screen, and nothing happens there. */
const IDLE_PLACE = '.start footer p';
const FOOT = '.keys > .row';
const [DIGITS, ERASE] = [`${FOOT} .key:first-child`, `${FOOT} .space + .key`];
const [ONE, NINE] = [
	`.keys > div .row:nth-child(1) .key:nth-child(1)`,
	`.keys > div .row:nth-child(2) .key:nth-child(4)`
];
/**
 * What visitors do, by what they touch, one after the other; each ends with “start over”. Svelte keeps what it has
 * parsed of a template from the first time it draws it: a search is waited for, what finds something (numbers to call,
 * alike in every language) and what finds nothing, so that all it can draw has been drawn before the screen is warm.
 */
const VISIT_KINDS = [
	[TOPIC, '.term:not([hidden])', 'dialog[open]:has(.not) .ways button'],
	[
		...[`${BAR}:nth-child(1)`, '.keys .row:nth-child(1) .key:nth-child(3)', '.keys .row .key:nth-child(2)'],
		...[ERASE, ERASE, DIGITS, ONE, '#results', ERASE, NINE, NINE, NINE, '.sheet .tips']
	],
	[TOPIC, `${BAR}[aria-pressed]`, '.pairs .heading .cell, .sheet li button'],
	[`${BAR}:nth-child(3)`, '.sheet .sizes button:nth-child(2)', `${BAR}:last-child`, '.sheet .top button']
];

/** Touches through the browser's own input, as the panel's driver does; Playwright's checks would cost more than a visit. */
class Finger {
	constructor(
		readonly page: Page,
		readonly cdp: CDPSession
	) {}

	async touch(selector: string) {
		const { x, y } = await this.page.evaluate(async (selector) => {
			const until = Date.now() + 20_000;
			let before = '';
			for (;;) {
				const node = [...document.querySelectorAll(selector)].find((found) => found.checkVisibility());
				const { top = 0, bottom = 0 } = node?.getBoundingClientRect() ?? {};
				if (top < 0 || bottom > innerHeight * 0.7)
					node?.scrollIntoView({ block: 'center', behavior: 'instant' });
				const box = node?.getClientRects()[0];
				const [x, y] = box ? [box.left + box.width / 2, box.top + box.height / 2] : [0, 0];
				// Where it will stay, and under nothing.
				const isFree = node?.contains(document.elementFromPoint(x, y));
				if (isFree && before === `${x} ${y}`) return { x, y };
				before = isFree ? `${x} ${y}` : '';
				if (Date.now() > until) throw new Error(`${selector} does not come`);
				await new Promise((resolve) => setTimeout(resolve, 16));
			}
		}, selector);
		// Both at once: they arrive in order, and a busy machine takes long over each answer.
		await Promise.all([
			this.cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] }),
			this.cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
		]);
	}
}

/** Waits until the page has no work left, and another round of collecting takes nothing more away. */
async function settled(page: Page, cdp: CDPSession) {
	const left = async () => {
		await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
		await cdp.send('HeapProfiler.collectGarbage');
		return cdp.send('Memory.getDOMCounters');
	};
	await expect(async () => {
		const before = await left();
		expect(await left()).toEqual(before);
	}).toPass({ timeout: SETTLING_MS });
}

/**
 * What the page holds on its first screen, when all that can go has gone. Compiled code is left out: the engine goes on
 * compiling what runs often for hundreds of visits, and drops it when it likes.
 */
async function memory(finger: Finger) {
	const { page, cdp } = finger;
	await expect(page.locator('.language').first()).toBeVisible();
	// The browser's own input holds on to what was touched last, and with it to the bar: it gets something that stays.
	await finger.touch(IDLE_PLACE);
	await settled(page, cdp);
	let snapshot = '';
	const take = ({ chunk }: { chunk: string }) => void (snapshot += chunk);
	cdp.on('HeapProfiler.addHeapSnapshotChunk', take);
	await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
	cdp.off('HeapProfiler.addHeapSnapshotChunk', take);
	const { nodes: numbers, snapshot: about } = JSON.parse(snapshot) as {
		nodes: number[];
		snapshot: { meta: { node_fields: string[]; node_types: [string[]] } };
	};
	const { node_fields: fields, node_types: types } = about.meta;
	const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
	let heap = 0;
	for (let at = 0; at < numbers.length; at += fields.length)
		if (!NOT_HELD.includes(types[0][numbers[at + type]!]!)) heap += numbers[at + size]!;
	const { metrics } = await cdp.send('Performance.getMetrics');
	const figures = Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
	return { heap, nodes: figures.Nodes!, listeners: figures.JSEventListeners! };
}

test('visit after visit the screen holds no more than before', async ({ page, context }) => {
	test.setTimeout(SAVING_ALL_MS + 60_000 + VISITS * MS_PER_VISIT);
	await openKiosk(page);
	await waitUntilSaved(page, ['kiosk', ...drawn.map(({ code }) => code)], undefined, SAVING_ALL_MS);
	await page.reload();
	await openKiosk(page);
	const cdp = await context.newCDPSession(page);
	await cdp.send('Performance.enable');
	const finger = new Finger(page, cdp);
	const seen: Awaited<ReturnType<typeof memory>>[] = [];
	const began = Date.now();
	for (let visit = 1; visit <= VISITS; visit++) {
		const { code } = drawn[visit % drawn.length]!;
		await finger.touch(`.language[lang="${code}"]`);
		for (const touched of VISIT_KINDS[Math.floor(visit / drawn.length) % VISIT_KINDS.length]!)
			await finger.touch(touched);
		await finger.touch('.bar .over');
		if (visit === WARM || visit === VISITS || visit % LOOK_EVERY === 0) {
			seen.push(await memory(finger));
			const { heap, nodes, listeners } = seen.at(-1)!;
			console.log(
				`visit ${visit}: heap ${Math.round(heap / 1024)} KB, ${nodes} nodes, ${listeners} listeners, ` +
					`${Math.round((Date.now() - began) / visit)} ms a visit`
			);
		}
	}
	const [warm, last] = [seen[0]!, seen.at(-1)!];
	for (const figure of ['heap', 'nodes', 'listeners'] as const)
		expect(last[figure], figure).toBeLessThanOrEqual(warm[figure] * (1 + MOST_GROWTH));
});

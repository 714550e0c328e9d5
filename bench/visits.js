import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { TOPIC } from './floor.js';
import { quiet } from './machine.js';
import { Page, SLOW_CPU, SLOWEST_CPU } from './page.js';
import { isControlled, savedLanguages, storedBytes } from './probe.js';

/** Languages that stand for their scripts, and the one a switch leads to from each. */
export const LANGUAGES = /** @type {Record<string, string>} */ ({ sv: 'ar', ar: 'sv', ti: 'sv' });

/** @typedef {import('./site.js').Site} Site */
/** @typedef {Record<string, number>} Figures */
/** @typedef {{ figures: Figures, noisy: boolean }} Visit */

/**
 * The first visit ever: slow 4G, slow CPU, nothing kept.
 *
 * @param {Site} site
 * @param {string} code
 * @param {boolean} faces see {@link Page.open}
 * @param {(page: Page, codes: string[]) => Promise<unknown>} [save] waits until languages are on the device; that work counts too
 * @returns {Promise<Visit>}
 */
export async function firstVisit(site, code, faces, save) {
	return visit(faces, async (page, calm) => {
		await calm();
		site.begin({ slow: true });
		await page.slowDown(SLOW_CPU);
		const before = await page.work();
		await page.goto(`${site.url}/${code}/${TOPIC}`);
		const seen = await page.settle(site);
		await save?.(page, [code]);
		const { blocking } = await page.settle(site);
		return {
			...arrival(seen),
			shift: seen.shift,
			blocking,
			work: (await page.work()) - before,
			requests: ofPage(site).length,
			scriptBytes: sum(site, 'script', (file) => brotliCompressSync(file).length),
			fontBytes: sum(site, 'font', (file) => file.length)
		};
	});
}

/**
 * Saves the language, cuts the line, and comes back: the page again, the next page, the other language.
 *
 * @param {Site} site
 * @param {string} code
 * @param {boolean} faces
 * @param {(page: Page, codes: string[]) => Promise<unknown>} save waits until languages are on the device
 * @returns {Promise<Visit>}
 */
export async function offlineVisit(site, code, faces, save) {
	const other = LANGUAGES[code] ?? '';
	const url = `${site.url}/${code}/${TOPIC}`;
	return visit(faces, async (page, calm) => {
		site.begin({ slow: false });
		await page.goto(url);
		await save(page, [code]);
		await page.settle(site);
		const untilSaved = site.line.received;
		await page.goto(`${site.url}/${other}/${TOPIC}`);
		await save(page, [code, other]);
		await page.rest(site);
		await page.forget();
		await site.line.cut();
		try {
			await calm();
			await page.slowDown(SLOWEST_CPU);
			await page.goto(url);
			const seen = await page.settle(site);
			const next = await page.follow('article nav a[href*="/topics/"]:not([aria-current])', site);
			await page.goto(url);
			await page.settle(site);
			const turned = await page.follow(`header a[hreflang="${other}"]`, site);
			return {
				...arrival(seen),
				untilSaved,
				next: next.painted,
				nextReadable: next.readable,
				turned: turned.painted,
				turnedReadable: turned.readable
			};
		} finally {
			await site.line.open();
		}
	});
}

/**
 * What the languages take on the device.
 *
 * @param {Site} site
 * @param {string[]} codes
 * @returns {Promise<Visit>}
 */
export async function storageVisit(site, codes) {
	return visit(false, async (page) => {
		site.begin({ slow: false });
		/** @type {Figures} */
		const figures = {};
		for (const [i, code] of codes.entries()) {
			await page.goto(`${site.url}/${code}/`);
			await saveOurs(page, codes.slice(0, i + 1));
			await page.rest(site);
			if (i === 0) figures.one = await page.run(storedBytes);
			figures.all = await page.run(storedBytes);
		}
		return figures;
	});
}

/** Until the pointer names the languages and the worker answers. @param {Page} page @param {string[]} codes */
export async function saveOurs(page, codes) {
	const whole = (/** @type {string[]} */ saved) => codes.every((code) => saved.includes(code));
	await page.until(() => page.run(savedLanguages), whole, `${codes} are saved`);
	await page.until(() => page.run(isControlled), Boolean, 'the worker answers');
}

/** The floor keeps everything at once. @param {Page} page */
export async function saveFloor(page) {
	await page.until(() => page.run(isControlled), Boolean, 'the worker of the floor answers');
}

/**
 * @param {boolean} faces
 * @param {(page: Page, calm: () => Promise<void>) => Promise<Figures>} work `calm` waits for a quiet machine
 * @returns {Promise<Visit>}
 */
export async function visit(faces, work) {
	const page = await Page.open(faces);
	let noisy = false;
	try {
		const figures = await work(page, async () => {
			noisy = !(await quiet());
		});
		return { figures, noisy };
	} finally {
		await page.close();
	}
}

/** @param {import('./page.js').Report} seen @returns {Figures} */
function arrival({ lcp, readable, start, steps }) {
	return { lcp, readable: (readable?.at ?? NaN) - start, ...steps };
}

/** What a site asks for to show the page, before it begins to save. @param {Site} site */
function ofPage({ asked }) {
	const saving = asked.findIndex(({ path }) => path.startsWith('/packs/') || path.endsWith('worker.js'));
	return saving < 0 ? asked : asked.slice(0, saving);
}

/**
 * Adds up files that the page itself asked for; what its worker fetches is wanted for nothing in particular.
 *
 * @param {Site} site
 * @param {string} as
 * @param {(file: Buffer) => number} weigh
 */
function sum(site, as, weigh) {
	const paths = new Set(
		ofPage(site)
			.filter((request) => request.as === as)
			.map(({ path }) => path)
	);
	return [...paths].reduce((total, path) => total + weigh(readFileSync(site.folder + path)), 0);
}

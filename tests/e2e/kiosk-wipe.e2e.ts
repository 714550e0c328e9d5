import type { Page } from '@playwright/test';
import { barButton, openKiosk, touch } from '../support/kiosk';
import { locale, locales, words } from '../support/locales';
import { expect, test, waitUntilSaved } from '../support/test';

test.use({
	viewport: { width: 1080, height: 1920 },
	hasTouch: true,
	permissions: ['clipboard-read', 'clipboard-write']
});

/** A busy machine takes seconds a language. */
const SAVING_ALL_MS = 240_000;
const CODES = ['ti', 'ar', 'ckb', 'sv'].filter((code) => locales.some((row) => row.code === code));
/** Nobody answers, with a panel open: 90 s and 30 s, and the second in which it is seen. */
const LEFT_MS = 121_000;
const TERM = 'main .term[href$="#consent"]:visible';

/** All that lies on the screen for whoever comes next: what is shown, and what every storage holds. */
const left = (page: Page) =>
	page.evaluate(async () => {
		const asked = <Value>(request: IDBRequest<Value>) =>
			new Promise<Value>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error!);
			});
		const databases: Record<string, unknown> = {};
		for (const { name } of await indexedDB.databases()) {
			const database = await asked(indexedDB.open(name!));
			for (const store of database.objectStoreNames) {
				const kept = database.transaction(store).objectStore(store);
				const [keys, values] = await Promise.all([asked(kept.getAllKeys()), asked(kept.getAll())]);
				databases[`${name}/${store}`] = keys.map((key, i) => [key, JSON.stringify(values[i])]);
			}
			database.close();
		}
		const cached: string[] = [];
		for (const name of await caches.keys())
			for (const { url } of await (await caches.open(name)).keys()) cached.push(`${name} ${url}`);
		const files: string[] = [];
		for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
		// The first screen moves by itself, so that nothing burns in.
		const attributes = (node: Element) =>
			[...node.attributes]
				.filter(({ name }) => name !== 'style' || node.id !== 'main')
				.map(({ name, value }) => `${name}=${value}`)
				.sort();
		const words = (node: Element) =>
			[...node.childNodes].filter((child) => child instanceof Text).map(({ data }) => data.trim());
		return {
			shown: [...document.body.querySelectorAll('*')].map((node) =>
				[node.localName, ...attributes(node), ...words(node)].filter(Boolean).join(' ')
			),
			document: attributes(document.documentElement),
			title: document.title,
			address: location.href,
			entries: navigation.entries().map(({ url, getState }) => [url, getState]),
			history: [history.length, JSON.stringify(history.state)],
			focus: document.activeElement?.tagName,
			fields: document.querySelectorAll('input, textarea, select, [contenteditable]').length,
			selection: getSelection()!.toString(),
			clipboard: await navigator.clipboard.readText(),
			scroll: [scrollX, scrollY],
			lit: [...CSS.highlights.keys()],
			tab: [window.name, document.cookie, JSON.stringify(sessionStorage), JSON.stringify(localStorage)],
			databases,
			cached: cached.sort(),
			files
		};
	});

/** Uses all that the screen offers, in this language; nothing of it is undone by hand. */
async function useEverything(page: Page, code: string) {
	const row = page.locator('.bar .row').first();
	await touch(page, page.locator(`.language[lang="${code}"]`));
	await expect(page.locator('html')).toHaveAttribute('lang', code);

	// A search by the screen's own keys.
	await touch(page, barButton(page, 'search'));
	const keys = page.locator('.keys .key:not(.wide, .space)');
	for (const key of [4, 2, 9, 1]) await touch(page, keys.nth(key));
	await expect(page.locator('input[type=search]')).not.toHaveValue('');
	await touch(page, page.locator('.keys .key.wide').last());
	await touch(page, page.locator('.sheet .top .button'));

	// A topic, larger, lower, beside another language, scrolled down.
	await touch(page, page.locator(`main a[href="/${code}/claims/"]`).first());
	await touch(page, page.locator(`.bar .row`).nth(1).locator('button').first());
	const part = page.locator('details:has(a[href$="/topics/what-lvu-is/"])');
	await touch(page, part.locator('summary'));
	await touch(page, part.locator('a[href$="/topics/what-lvu-is/"]'));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		locale(code).topics['what-lvu-is']!.title!
	);
	await touch(page, barButton(page, 'text'));
	for (const i of [1, 1, 2]) await touch(page, page.locator('.sheet .sizes button').nth(i));
	await touch(page, page.locator('.sheet .top .button'));
	await touch(page, barButton(page, 'beside'));
	if (code === 'sv') await touch(page, page.locator('.sheet li button').first());
	await expect(page.locator('main .original').last()).toBeVisible();
	await touch(page, barButton(page, 'beside'));
	await touch(page, page.locator(TERM).first());
	await expect(page.locator('dialog[open]')).toContainText(words(code).consent!.meaning.slice(0, 12));
	await touch(page, page.locator('dialog[open] .ways button'));
	// A municipality, which stands in no other visit.
	await touch(page, page.locator('.bar .row').nth(1).locator('button').nth(1));
	await touch(page, page.locator('main a[href$="/contact/"]').first());
	await touch(page, page.locator('main input'));
	await expect(page.locator('main'), 'the choice ends with the visit').not.toContainText(
		locale(code).ui.place!.kept!
	);
	for (const letter of 'arje') await touch(page, page.locator('.keys').getByText(letter, { exact: true }));
	await touch(page, page.getByRole('button', { name: 'Arjeplog', exact: true }));
	await expect(page.locator('#municipality')).toContainText('Arjeplog');
	await page.evaluate(async () => {
		await navigator.clipboard.writeText('what was read');
		getSelection()!.selectAllChildren(document.querySelector('main')!);
		sessionStorage.setItem('read', location.href);
	});
	await page.evaluate(() => scrollTo({ top: 900, behavior: 'instant' }));
	await touch(page, row.locator('button').last());
	await expect(page.locator('.sheet canvas')).toBeVisible();
}

/** The first screen, all languages saved, its picture standing still: what is there before anyone has come. */
async function untouched(page: Page) {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await openKiosk(page);
	await waitUntilSaved(page, ['kiosk', ...locales.map(({ code }) => code)], undefined, SAVING_ALL_MS);
	await page.reload();
	await openKiosk(page);
	return left(page);
}

for (const code of CODES) {
	test(`a visit that used everything in ${code} leaves nothing, whether it was ended or left`, async ({
		page
	}) => {
		test.setTimeout(SAVING_ALL_MS + 240_000);
		await page.clock.install();
		const before = await untouched(page);
		// Kit's own, of the reload.
		const nothing = { ...before, tab: ['', '', '{}', '{}'] };

		await useEverything(page, code);
		await touch(page, barButton(page, 'over'));
		await expect.poll(() => left(page), 'ended').toEqual(nothing);

		await useEverything(page, code);
		await page.clock.runFor(LEFT_MS);
		await expect.poll(() => left(page), 'left').toEqual(nothing);
	});
}

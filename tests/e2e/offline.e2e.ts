import { clearHttpCache, expect, goOffline, savedRelease, test, waitUntilSaved } from '../support/test';
import { kinds, locale, locales } from '../support/locales';

const row = (code: string) => `li[data-locale="${code}"]`;

test('after one visit the language is read without a network: deep link, reload, next page', async ({
	page,
	offlineReader
}) => {
	await offlineReader('/ti/topics/report-of-concern/');
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		locale('ti').topics['report-of-concern']!.title!
	);
	await page.locator('article a[href="/ti/investigation/"]').first().click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(locale('ti').investigation.page!.title!);
	for (const path of Object.values(kinds)) {
		await page.goto(`/ti/${path}`);
		await expect(page.locator('html')).toHaveAttribute('lang', 'ti');
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await page.evaluate(() => document.fonts.ready.then(() => undefined));
		expect(await page.evaluate(() => document.fonts.check('700 20px Klara', 'ትግርኛ'))).toBe(true);
	}
	// A slash that was forgotten, and the chooser.
	await page.goto('/ti/words');
	await expect(page).toHaveURL(/\/ti\/words\/$/);
	await page.goto('/');
	await expect(page.locator('main a[hreflang="ti"]')).toBeVisible();
});

test('without a network a language that is not saved says so in itself, and shows what is saved', async ({
	page,
	offlineReader
}) => {
	await offlineReader('/sv/');
	await page.goto('/ar/words/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(locale('ar').ui.shell!.notSavedTitle!);
	await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
	await expect(page.locator('main li a')).toHaveCount(1);
	await page.locator('main li a[hreflang="sv"]').click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(locale('sv').ui.home!.title!);

	// The same from inside the app, by the language menu.
	await page.locator('header summary').click();
	await page.locator('header a[hreflang="ti"]').click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(locale('ti').ui.shell!.notSavedTitle!);

	// And an address that does not exist in a saved language.
	await page.goto('/sv/no-such-page/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(locale('sv').ui.shell!.notFoundTitle!);
});

test('all languages can be saved, switched between without a network, and removed', async ({
	page,
	context,
	site
}) => {
	test.slow();
	const codes = locales.map(({ code }) => code);
	await page.goto('/sv/offline/');
	// The row of the page's own language, saved by itself, has come to rest.
	await waitUntilSaved(page, ['sv']);
	await page.getByRole('button', { name: locale('sv').ui.offline!.saveAll! }).click();
	await waitUntilSaved(page, codes);
	for (const code of codes) await expect(page.locator(row(code))).toHaveAttribute('data-saved', 'yes');
	await goOffline(context, page, site);

	await page.goto('/sv/words/');
	for (const code of codes) {
		await page.locator('header summary').click();
		await page.locator(`header a[hreflang="${code}"]`).click();
		await expect(page.locator('html')).toHaveAttribute('lang', code);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(locale(code).ui.words!.title!);
	}
	await page.goto('/sv/offline/');
	await page.locator(row('ar')).getByRole('button').click();
	await expect(page.locator(row('ar'))).toHaveAttribute('data-saved', 'no');
	expect((await savedRelease(page)).locales).not.toContain('ar');
	await expect
		.poll(() => page.evaluate(async () => (await caches.keys()).filter((name) => name.endsWith('-ar'))))
		.toEqual([]);
});

// The pack and two faces of its script: three answers make it whole.
for (const answers of [0, 1, 2]) {
	test(`a save cut off after ${answers} answers leaves what was saved, says so, and can be tried again`, async ({
		page,
		context,
		site
	}) => {
		await page.goto('/sv/offline/');
		await waitUntilSaved(page, ['sv']);
		await clearHttpCache(context, page);
		site.killAfter(answers);
		await page.locator(row('ti')).getByRole('button').click();
		await expect(page.locator(row('ti')).getByRole('alert')).toHaveText(
			locale('sv').ui.offline!.errorNetwork!
		);
		expect((await savedRelease(page)).locales).toEqual(['sv']);
		await expect(page.locator(row('ti'))).toHaveAttribute('data-saved', 'no');
		await expect(page.locator(row('sv'))).toHaveAttribute('data-saved', 'yes');

		site.killAfter(Infinity);
		await page.locator(row('ti')).getByRole('button').click();
		await waitUntilSaved(page, ['sv', 'ti']);
	});
}

test('a corrupt pack is thrown away and named; the languages that were whole go on', async ({
	page,
	site
}) => {
	await page.goto('/sv/offline/');
	await waitUntilSaved(page, ['sv']);
	const index = (await (await page.request.get('/packs/index.json')).json()) as {
		packs: Record<string, { url: string }>;
	};
	const body = Buffer.from(await (await page.request.get(index.packs.ar!.url)).body());
	body[Math.floor(body.length / 2)]! ^= 0xff;
	site.faults.set(index.packs.ar!.url, (_, response) => response.end(body));

	await page.locator(row('ar')).getByRole('button').click();
	await expect(page.locator(row('ar')).getByRole('alert')).toHaveText(locale('sv').ui.offline!.errorDamaged!);
	expect((await savedRelease(page)).locales).toEqual(['sv']);

	site.faults.clear();
	await page.locator(row('ar')).getByRole('button').click();
	await waitUntilSaved(page, ['sv', 'ar']);
});

test('a page of a pack that vanished from the device is fetched again at the next start', async ({
	page
}) => {
	await page.goto('/sv/offline/');
	await waitUntilSaved(page, ['sv']);
	const lost = await page.evaluate(async () => {
		const name = (await caches.keys()).find((cache) => cache.startsWith('pack-'))!;
		await (await caches.open(name)).delete('/sv/words/');
		return name;
	});
	await page.reload();
	await expect
		.poll(() => page.evaluate(async (name) => !!(await (await caches.open(name)).match('/sv/words/')), lost))
		.toBe(true);
	await expect(page.locator(row('sv'))).toHaveAttribute('data-saved', 'yes');
});

test('a full device: “no room” is said, nothing is lost, reading goes on', async ({
	page,
	context,
	site
}) => {
	await page.goto('/sv/offline/');
	await waitUntilSaved(page, ['sv']);
	const session = await context.newCDPSession(page);
	await session.send('Storage.overrideQuotaForOrigin', { origin: site.url, quotaSize: 1000 });
	await page.locator(row('ti')).getByRole('button').click();
	await expect(page.locator(row('ti')).getByRole('alert')).toHaveText(locale('sv').ui.offline!.errorRoom!);
	expect((await savedRelease(page)).locales).toEqual(['sv']);
	await page.goto('/ti/words/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(locale('ti').ui.words!.title!);
});

test('a browser that refuses storage altogether still reads, and says that nothing is saved', async ({
	page
}) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'caches', { get: () => undefined });
		IDBFactory.prototype.open = () => {
			throw new DOMException('refused', 'SecurityError');
		};
	});
	await page.goto('/sv/offline/');
	await expect(page.locator(row('sv'))).toHaveAttribute('data-saved', 'no');
	await page.goto('/sv/');
	await page.getByRole('link', { name: locale('sv').ui.home!.doorHelp! }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		locale('sv').topics['voluntary-support']!.title!
	);
});

import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, expect, test, type Page } from '@playwright/test';
import { enter, keepInKiosk, knock, openOperator, status } from '../support/kiosk';
import { endAll, folder } from '../support/endings';
import { Kiosk, eventually, realBrowser } from '../support/kiosk-machine';
import { locales } from '../support/locales';
import { alive, savedRelease, waitUntilSaved } from '../support/test';

test.use({ viewport: { width: 1080, height: 1920 } });
test.afterEach(endAll);

const { keys, packs } = JSON.parse(readFileSync('build/packs/index.json', 'utf8')) as {
	keys: string[];
	packs: Record<string, unknown>;
};
const built = locales.filter(({ code }) => code in packs);

/** The supervisor with the built site. Its browser is the test's own: it starts a program that shows nothing. */
function machine(environment: Record<string, string> = {}) {
	const kiosk = new Kiosk(resolve('build'), {
		KLARA_TRUSTED_KEYS: keys.join(),
		KLARA_KIOSK_SESSION: resolve('tests/support/no-browser.sh'),
		KLARA_KIOSK_FIRST_BEAT: '600',
		KLARA_KIOSK_SILENCE: '6',
		...environment
	});
	return kiosk.start();
}

/** Opens the operator's page once all languages are saved. */
async function openOperatorOf(kiosk: Kiosk, page: Page) {
	await page.goto(`${kiosk.url}/kiosk/`);
	await alive(page);
	await waitUntilSaved(page, ['kiosk', ...built.map(({ code }) => code)], undefined, 120_000);
	await openOperator(page);
}

test('the page is heard again before the supervisor takes it for dead', async ({ page }) => {
	test.setTimeout(120_000);
	const kiosk = await machine();
	const beats: string[] = [];
	page.on('request', (request) => {
		if (request.url().endsWith('/heartbeat')) beats.push(request.postData()!);
	});
	await page.goto(`${kiosk.url}/kiosk/`);
	await expect.poll(() => beats.length, { timeout: 40_000 }).toBeGreaterThan(3);
	expect(JSON.parse(beats.at(-1)!)).toEqual({ screen: 'start', release: (await kiosk.state()).release });
	expect(kiosk.said).toContain('a page is heard');
	expect(kiosk.said).not.toContain('restart');
	expect(await kiosk.state()).toMatchObject({ screen: 'start' });
	const restarts = () => kiosk.said.split('restart: no heartbeat').length - 1;
	// It dies, and that is noticed; so is a page that lives on and shows nothing.
	await page.goto('about:blank');
	await eventually(() => restarts() === 1);
	await page.goto(`${kiosk.url}/kiosk/`);
	await eventually(() => kiosk.heard() === 2);
	await page.evaluate(() => document.querySelector('.start')!.remove());
	await eventually(() => restarts() === 2);
});

test('the operator sees how it stands with the machine, and can look for a release and restart it', async ({
	page
}) => {
	test.setTimeout(240_000);
	await page.clock.setFixedTime(new Date('2027-01-01T12:00:00+01:00'));
	const stick = folder();
	const kiosk = await machine({ KLARA_ORIGIN: 'http://127.0.0.1:9', KLARA_KIOSK_STICK: stick });
	await page.goto(`${kiosk.url}/recover.html`);
	await keepInKiosk(page, 'counts', { '2026-11': { ar: { '/': 7 } } });
	await openOperatorOf(kiosk, page);
	await expect(status(page, 'law')).toHaveText(/gäller från 2027-01-01\s*Nästa ändring .* 2027-01-02/);
	for (const { sv } of built) await expect(status(page, 'packs')).toContainText(sv);
	await expect(status(page, 'packs')).not.toContainText(/Skadade/);
	await expect(status(page, 'awake')).toHaveText('Skärmen hålls tänd');
	await expect(status(page, 'contact')).toHaveText('Aldrig');
	await expect(status(page, 'fault')).toContainText('Ingen kontakt');
	await expect(page.getByText(/Ledigt på datorns disk: \d+ MB/)).toBeVisible();

	// The machine's own switch for printing is off.
	await expect(page.getByRole('button', { name: 'Utskrift av' })).toBeDisabled();

	const said = page.locator('#status ~ p[role="status"]').first();
	await page.getByRole('button', { name: 'Kontrollera nu' }).click();
	await expect(said).toContainText('Ingen kontakt');
	// A stick with a release that was changed on its way.
	cpSync('build', join(stick, 'build'), { recursive: true });
	cpSync('build/recover.html', join(stick, 'build/packs/index.json'));
	await page.getByRole('button', { name: 'Uppdatera från USB' }).click();
	await expect(said).toContainText('ingen utgåva');
	await expect(status(page, 'fault')).toContainText('ingen utgåva');
	// Counts are saved where that browser, too, can save something.
	await page.getByRole('button', { name: 'Spara som fil' }).click();
	await expect(page.getByText(/Räkningen ligger på USB-minnet: klara-besked-.*\.csv/)).toBeVisible();
	const saved = readdirSync(stick).find((name) => name.endsWith('.csv'))!;
	expect(readFileSync(join(stick, saved), 'utf8')).toContain('"2026-11","ar","/","<10"');
	await page.getByRole('button', { name: 'Starta om' }).click();
	await page.getByRole('button', { name: 'Vill du starta om skärmen?' }).click();
	await eventually(() => kiosk.said.includes('restart: the operator asked for it'));
});

test('a browser that has lost what the operator had set takes it back from the machine: no visitor chooses the code', async ({
	page
}) => {
	test.setTimeout(120_000);
	const kiosk = await machine();
	await page.goto(`${kiosk.url}/kiosk/`);
	await alive(page);
	await openOperator(page);
	await page.getByRole('button', { name: /Dölj.*engelska/ }).click();
	const kept = async () => (await page.request.get(`${kiosk.url}/kiosk-api/kept`)).text();
	await expect.poll(kept).toContain('{"code":"en","shown":false}');
	await page.goto(`${kiosk.url}/recover.html`);
	await page.evaluate(
		() =>
			new Promise((resolve, reject) => {
				const request = indexedDB.deleteDatabase('klara-kiosk');
				request.onsuccess = resolve;
				request.onerror = reject;
			})
	);
	await page.goto(`${kiosk.url}/kiosk/`);
	await alive(page);
	await expect(page.locator('.language[lang="ar"]')).toBeVisible();
	await expect(page.locator('.language[lang="en"]')).toHaveCount(0);
	await knock(page);
	await enter(page, '0000');
	await expect(page.locator('main p[role="status"]').last()).toHaveText(/Fel kod/);
	await enter(page, '4711');
	await expect(page.locator('#status')).toBeVisible();
	// A machine that does not answer at first, and does once the operator stands at the pad.
	await page.goto(`${kiosk.url}/recover.html`);
	await keepInKiosk(page, 'settings', undefined);
	await page.context().route('**/kiosk-api/kept', (route) => route.abort());
	await page.goto(`${kiosk.url}/kiosk/`);
	await alive(page);
	await expect(page.locator('.language[lang="en"]')).toBeVisible();
	await page.context().unroute('**/kiosk-api/kept');
	await knock(page);
	await enter(page, '4711');
	await page.getByRole('button', { name: /Dölj.*arabiska/ }).click();
	await expect.poll(kept).toContain('{"code":"ar","shown":false}');
	expect(await kept()).toContain('{"code":"en","shown":false}');
	await page.getByRole('button', { name: /Visa.*arabiska/ }).click();
	await expect.poll(kept).toContain('{"code":"ar","shown":true}');

	// Another profile holds what was set before: the later stands.
	await page.goto(`${kiosk.url}/recover.html`);
	const settings = { ...JSON.parse(await kept()).settings, languages: [], setAt: 1 };
	await keepInKiosk(page, 'settings', settings);
	await page.goto(`${kiosk.url}/kiosk/`);
	await alive(page);
	await expect(page.locator('.language[lang="ar"]')).toBeVisible();
	await expect(page.locator('.language[lang="en"]')).toHaveCount(0);
	expect(await kept()).toContain('{"code":"en","shown":false}');

	// The clock ran ahead when another profile was set, and in the spare one a stranger has chosen a code: the code that is
	// here stays, and what is changed now is the latest.
	const copy = JSON.parse(await kept());
	writeFileSync(
		join(kiosk.folder, 'kept.json'),
		JSON.stringify({ ...copy, pin: { ...copy.pin, hash: '0' } })
	);
	const ahead = { ...settings, setAt: Date.now() + 86_400_000 };
	await page.goto(`${kiosk.url}/recover.html`);
	await keepInKiosk(page, 'settings', ahead);
	await page.goto(`${kiosk.url}/kiosk/`);
	await alive(page);
	await knock(page);
	await enter(page, '4711');
	await page.getByRole('button', { name: /Dölj.*tigrinska/ }).click();
	await expect.poll(kept).toContain('{"code":"ti","shown":false}');
	expect(JSON.parse(await kept()).pin.hash).toBe(copy.pin.hash);
	await page.goto(`${kiosk.url}/recover.html`);
	await keepInKiosk(page, 'settings', ahead);
	await page.goto(`${kiosk.url}/kiosk/`);
	await alive(page);
	await expect(page.locator('.language[lang="ar"]')).toBeVisible();
	await expect(page.locator('.language[lang="ti"]')).toHaveCount(0);
});

test('where the browser does not keep the panel lit, the operator is told', async ({ page }) => {
	test.setTimeout(240_000);
	await page.addInitScript(() => {
		navigator.wakeLock.request = () => Promise.reject(new DOMException('', 'NotAllowedError'));
	});
	await openOperatorOf(await machine(), page);
	await expect(status(page, 'awake')).toHaveText(/vägrar hålla skärmen tänd/);
});

test('a browser that is killed while it saves the languages: the start screen comes again, and each is whole', async () => {
	test.setTimeout(240_000);
	const kiosk = await machine({ ...realBrowser('--remote-debugging-port=0') });
	const all = ['kiosk', ...built.map(({ code }) => code)];
	const page = await pageOf(kiosk);
	await expect
		.poll(async () => (await savedRelease(page)).locales.length, { timeout: 60_000 })
		.toBeGreaterThan(0);
	expect((await savedRelease(page)).locales.length).toBeLessThan(all.length);
	const heard = kiosk.heard();
	const killed = performance.now();
	kiosk.killBrowser();
	await eventually(() => kiosk.heard() > heard);
	expect(performance.now() - killed).toBeLessThan(15_000);
	const again = await pageOf(kiosk);
	await waitUntilSaved(again, all, undefined, 120_000);
	expect(await readable(again)).toEqual(expect.arrayContaining(all));
});

/** The start screen in the supervisor's own browser. */
async function pageOf(kiosk: Kiosk) {
	const profile = join(kiosk.folder, 'profile/DevToolsActivePort');
	const browser = await eventually(() => {
		const [port] = readFileSync(profile, 'utf8').split('\n');
		return chromium.connectOverCDP(`http://127.0.0.1:${port}`);
	});
	return eventually(() =>
		browser
			.contexts()[0]!
			.pages()
			.find((page) => page.url() === `${kiosk.url}/kiosk/`)
	);
}

/** What the worker says it can read without a network, by what lies in the caches. */
function readable(page: Page) {
	return page.evaluate(async () => {
		const { active } = await navigator.serviceWorker.ready;
		const { port1, port2 } = new MessageChannel();
		const said = new Promise<string[]>(
			(resolve) => (port1.onmessage = ({ data }) => resolve(data as string[]))
		);
		active!.postMessage({ type: 'readable' }, [port2]);
		return said;
	});
}

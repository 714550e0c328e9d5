import { locale } from '../support/locales';
import { alive, expect, test, waitUntilSaved } from '../support/test';

const heading = locale('sv').ui.words!.title!;

/** Addresses as they are typed, or as other programs leave them. */
const NEARLY = [
	...['/SV/Words/', '/sv-SE/words/', '/sv/w%6Frds/', '/sv/words/%E2%80%8B', '/sv/words/)'],
	...['/sv/words%', '/sv/words/%E0%A4', '/sv/words/#%', '/sv/words/?beside=ar#%E0']
];

test('an address that is nearly right leads to the page: without a worker, with one, and without a network', async ({
	page,
	site,
	offlineReader
}) => {
	test.slow();
	const lead = async () => {
		for (const address of NEARLY) {
			await page.goto(address);
			await expect(page.getByRole('heading', { level: 1 }), address).toHaveText(heading);
			await alive(page);
		}
	};
	await lead();
	site.forgiveMissing();
	await offlineReader('/sv/');
	await lead();
});

test('a missing slash keeps the second language and what was searched for', async ({ page }) => {
	await page.goto('/sv/');
	await waitUntilSaved(page, ['sv']);
	await page.goto('/sv/words?beside=ar');
	await expect(page).toHaveURL(/\/sv\/words\/\?beside=ar$/);
	await page.goto('/sv/find?q=%');
	await expect(page).toHaveURL(/\/sv\/find\/\?q=%$/);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('no address of ours leads to another site', async ({ page, site }) => {
	await page.goto('/sv/');
	await waitUntilSaved(page, ['sv']);
	for (const path of ['//127.0.0.1:9/sv', '/\\127.0.0.1:9/sv', '//2130706433:9/sv']) {
		await page.goto(site.url + path);
		// The page leads on to the address with one slash; before that it is not at rest.
		await expect(page).toHaveURL(({ origin, pathname }) => origin === site.url && !/^\/[/\\]/.test(pathname));
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	}
	site.forgiveMissing();
});

test('a host that takes the slash away makes no loop', async ({ page, site }) => {
	await page.goto('/sv/');
	await waitUntilSaved(page, ['sv']);
	site.faults.set('/ti/', (_, response) => response.writeHead(308, { location: '/ti' }).end());
	await page.goto('/ti/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(locale('ti').ui.home!.title!);
});

test('a broken escape after the “#” of an open page changes nothing', async ({ page }) => {
	for (const path of ['/sv/investigation/', '/sv/words/?beside=ar']) {
		await page.goto(path);
		await alive(page);
		await page.evaluate(() => (location.hash = '%E0'));
		await page.evaluate(() => (location.hash = 'lvu'));
		await expect(page).toHaveURL(/#lvu$/);
	}
});

import { readFileSync } from 'node:fs';
import { expect, goOffline, test, waitUntilSaved } from '../support/test';
import { locale } from '../support/locales';
import { SECOND_RELEASE, SECOND_TITLE } from '../support/second-release';

const releaseOf = (folder: string) =>
	(JSON.parse(readFileSync(`${folder}/packs/index.json`, 'utf8')) as { release: string }).release;

test('with an old tab open a new release takes over whole: the old tab stays whole, the next load is new', async ({
	page,
	context,
	site
}) => {
	const oldTitle = locale('sv').ui.words!.title!;
	await page.goto('/sv/');
	await waitUntilSaved(page, ['sv'], releaseOf('build'));
	await page.reload();

	site.deploy(SECOND_RELEASE);
	const fresh = await context.newPage();
	await fresh.goto('/sv/');
	await waitUntilSaved(fresh, ['sv'], releaseOf(SECOND_RELEASE));
	await goOffline(context, fresh, site);

	// The old tab goes on in its own release, script and data alike.
	await page.getByRole('link', { name: oldTitle, exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(oldTitle);
	// The gentle word in the tab that brought it, and the new texts after it.
	await fresh.getByRole('button', { name: locale('sv').ui.update!.show! }).click();
	await fresh.goto('/sv/words/');
	await expect(fresh.getByRole('heading', { level: 1 })).toHaveText(SECOND_TITLE);
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(SECOND_TITLE);
	expect(site.asked).toContain('/packs/index.json');
});

test('an older release offered by the server is not taken', async ({ page, site }) => {
	site.deploy(SECOND_RELEASE);
	await page.goto('/sv/');
	await waitUntilSaved(page, ['sv'], releaseOf(SECOND_RELEASE));
	site.deploy('build');
	await page.goto('/sv/offline/');
	await page.waitForLoadState('networkidle');
	await page.goto('/sv/words/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(SECOND_TITLE);
});

test('the kill switch removes the worker and leaves saved languages; repair brings the app back', async ({
	page,
	site,
	context
}) => {
	await page.goto('/sv/');
	await waitUntilSaved(page, ['sv']);
	site.faults.set('/service-worker.js', (_, response) => {
		response.setHeader('content-type', 'text/javascript');
		response.end(readFileSync('build/kill-switch.js'));
	});
	// The page would register the ordinary worker again; a page outside the app shows the state left behind.
	await page.goto('/recover.html');
	await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
	await expect
		.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
		.toBe(0);
	expect(
		await page.evaluate(async () => (await caches.keys()).some((name) => name.startsWith('pack-')))
	).toBe(true);

	site.faults.clear();
	await page.goto('/recover.html');
	await page.locator('#repair').click();
	await page.waitForURL('**/');
	await page.goto('/sv/');
	await waitUntilSaved(page, ['sv']);
	await goOffline(context, page, site);
	await page.goto('/sv/words/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(locale('sv').ui.words!.title!);
});

import { readFileSync, readdirSync } from 'node:fs';
import { alive, expect, test } from '../support/test';
import { locale, shown } from '../support/locales';

/** The hashed file of a page's own code. */
function ownScript(path: string) {
	const html = readFileSync(`build${path}index.html`, 'utf8');
	const node = html.match(/node_ids: \[[^\]]*?(\d+)\]/)![1]!;
	const name = readdirSync('build/_app/immutable/nodes').find(
		(file) => file.startsWith(`${node}.`) && file.endsWith('.js')
	)!;
	return `/_app/immutable/nodes/${name}`;
}

/** The hashed dictionary of the family's room in a language. */
function dictionary(code: string) {
	const name = readdirSync('build/_app/immutable/assets').find((file) => file.startsWith(`${code}.family.`));
	expect(name, `the dictionary of ${code} is in the build`).toBeDefined();
	return `/_app/immutable/assets/${name}`;
}

for (const [what, missing] of [
	['the script of a page', () => ownScript('/sv/words/')],
	['the dictionary', () => dictionary('sv')]
] as const) {
	test(`where ${what} cannot be had the page stays as it is: read, not reloaded, and its links lead on`, async ({
		browser,
		site
	}) => {
		const context = await browser.newContext({ baseURL: site.url, serviceWorkers: 'block' });
		const page = await context.newPage();
		site.faults.set(missing(), (_, response) => response.writeHead(404).end());
		let loads = 0;
		page.on('domcontentloaded', () => loads++);
		// Said by the page itself, and not by the browser of the file.
		const failed = page.waitForEvent(
			'console',
			(message) => message.type() === 'error' && !message.text().startsWith('Failed to load resource')
		);
		await page.goto('/sv/words/');
		await failed;
		await expect(page.locator('main .letter > summary').first()).toBeVisible();
		await expect(page.locator('body')).not.toContainText('nav.');
		// Nor where a tool is pressed and no server is there to ask.
		const tool = page.locator('button:visible:not([data-erase])').first();
		site.faults.set('/packs/index.json', (request) => request.socket.destroy());
		const asked = page.waitForEvent('requestfailed');
		await tool.click();
		await asked;
		await page.waitForTimeout(500);
		expect(loads).toBe(1);
		site.faults.clear();
		// With the server back one press has the page read anew, with its tools.
		await tool.click();
		await expect.poll(() => loads).toBe(2);
		await alive(page);
		expect(loads).toBe(2);
		await page.locator('footer a[href$="/about/"]').click();
		await alive(page);
		await context.close();
	});
}

for (const when of ['before', 'after'] as const) {
	test(`a page whose tools fail ${when} the hour of a new law is read anew once for it, and not again and again`, async ({
		browser,
		site
	}) => {
		const context = await browser.newContext({ baseURL: site.url, serviceWorkers: 'block' });
		const page = await context.newPage();
		const texts = locale('sv').topics['taken-into-care']!;
		const deadline = page.locator('#deadlines-3');
		let loads = 0;
		let failures = 0;
		page.on('domcontentloaded', () => loads++);
		page.on('console', (message) => {
			if (message.type() === 'error' && message.text().includes('The dictionary of')) failures++;
		});
		let answer: (() => void) | null = null;
		site.faults.set(dictionary('sv'), (_, response) => {
			if (when === 'after' && !answer) answer = () => response.writeHead(404).end();
			else response.writeHead(404).end();
		});
		// The page looks an hour before: no clock of a reader may be later than the law.
		await page.clock.install({ time: new Date('2026-12-31T22:59:45+01:00') });
		await page.goto('/sv/topics/taken-into-care/');
		await page.keyboard.press('Shift');
		if (when === 'before') await expect.poll(() => failures).toBe(1);
		else await expect.poll(() => answer).not.toBeNull();
		await expect(deadline).toContainText(shown(texts['deadlines.3']!));
		expect(loads).toBe(1);
		await page.clock.fastForward('00:20');
		(answer as (() => void) | null)?.();
		await expect.poll(() => failures).toBe(2);
		await page.waitForTimeout(500);
		expect(loads).toBe(2);
		site.faults.clear();
		await page.reload();
		await alive(page);
		await page.clock.fastForward('01:00:00');
		await expect(deadline).toHaveText(shown(texts['deadlines.3@care-act']!));
		await context.close();
	});
}

test('a navigation whose page cannot be had becomes one load of the document', async ({ browser, site }) => {
	const context = await browser.newContext({ baseURL: site.url, serviceWorkers: 'block' });
	const page = await context.newPage();
	await page.goto('/sv/');
	await alive(page);
	site.faults.set(ownScript('/sv/words/'), (_, response) => response.writeHead(404).end());
	let loads = 0;
	page.on('domcontentloaded', () => loads++);
	await page.locator('footer a[href$="/words/"]').click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(locale('sv').ui.words!.title!);
	await expect.poll(() => loads).toBe(1);
	await context.close();
});

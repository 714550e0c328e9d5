import { alive, expect, test } from '../support/test';
import { kinds, locale, shown } from '../support/locales';

const SCREEN = 844;

for (const code of ['sv', 'ar', 'ti']) {
	test(`in ${code} the folded path is no longer than three screens, every list than four, and the red door is on home’s first`, async ({
		page
	}) => {
		for (const [path, screens] of Object.entries({
			'': 4,
			'investigation/': 3,
			'claims/': 4,
			'words/': 4,
			'find/': 4,
			'phrases/': 4,
			'topics/lvu-questions/': 4
		})) {
			await page.goto(`/${code}/${path}`);
			await alive(page);
			await page.evaluate(() => document.fonts.ready.then(() => undefined));
			const height = await page.evaluate(() => document.documentElement.scrollHeight);
			expect(height, path).toBeLessThanOrEqual(screens * SCREEN);
		}
		for (const [width, height] of [
			[390, 844],
			[320, 568]
		] as const) {
			await page.setViewportSize({ width, height });
			await page.goto(`/${code}/`);
			await expect(page.locator('main a.urgent').first()).toBeInViewport();
		}
	});

	test(`in ${code} a claim is found by what people say, and a word by the Swedish of a letter`, async ({
		page
	}) => {
		const { ui } = locale(code);
		const rumour = locale(code).claims['no-selling']!.said!;
		await page.goto(`/${code}/claims/`);
		await alive(page);
		expect(await page.locator('details.group[open]').count()).toBe(1);
		await page.getByRole('searchbox', { name: ui.claims!.heard! }).fill(shown(rumour));
		await expect(page.locator('main .rows a').first()).toHaveAttribute('href', /no-selling/);
		await page.goto(`/${code}/words/`);
		await alive(page);
		await page.getByRole('searchbox', { name: ui.words!.filter! }).fill('offentligt bi');
		await expect(page.locator('main .rows details')).toHaveCount(1);
		await page.locator('#public-counsel summary').click();
		await expect(page.locator('#public-counsel p').first()).toBeVisible();
	});
}

for (const code of ['sv', 'ar'])
	test(`in ${code} words are folded by letter: a link, the field and the browser’s own search open theirs`, async ({
		page
	}) => {
		await page.goto(`/${code}/words/`);
		await alive(page);
		await expect(page.locator('.letter[open]')).toHaveCount(0);
		await page.locator('summary', { has: page.locator('#letter-O') }).click();
		await expect(page.locator('#public-counsel')).toBeVisible();
		await expect(page.locator('.letter[open]')).toHaveCount(1);

		await page.getByRole('searchbox').fill('muntlig');
		await expect(page.locator('#hearing summary')).toBeVisible();
		await page.getByRole('searchbox').fill('');
		await expect(page.locator('#hearing summary')).toBeHidden();

		await page.goto('about:blank');
		await page.goto(`/${code}/words/#bias`);
		await expect(page.locator('#bias p').first()).toBeInViewport();

		// A browser searches a page and looks for the text of an address in one way.
		await page.goto('about:blank');
		await page.goto(`/${code}/words/#:~:text=nämndeman`);
		await expect(page.locator('.letter[open] #letter-N')).toBeInViewport();
	});

test('what was heard is answered in words while the search is on its way, cannot be had, and has found', async ({
	page,
	site
}) => {
	const { find, claims } = locale('sv').ui as Record<'find' | 'claims', Record<string, string>>;
	await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
	const index = '/sv/find/texts.json';
	site.hold(index);
	await page.goto('/sv/claims/');
	await alive(page);
	const spoken = page.locator('main [role=status]').first();
	// There before it has anything to say.
	await expect(spoken).toHaveText('');
	const field = page.getByRole('searchbox', { name: claims.heard! });
	await field.fill('tar barn');
	await expect(page.locator('.outcome')).toHaveText(find.loading!);
	await expect(spoken).toHaveText(find.loading!);

	site.faults.set(index, (_, response) => response.writeHead(503).end());
	await page.reload();
	await alive(page);
	await field.fill('tar barn');
	await expect(page.locator('.outcome')).toHaveText(find.failed!);
	await expect(spoken).toHaveText(find.failed!);
	await expect(page.locator('details.group').first()).toBeVisible();

	site.faults.clear();
	await field.blur();
	await field.focus();
	await expect(page.locator('main .rows a').first()).toBeVisible();
	await expect(spoken).toHaveText(new RegExp(find.count!.replace('{{count}}', '\\d+')));
	await field.fill('xyzxyz');
	await expect(page.locator('.outcome')).toHaveText(claims.noneFound!);
});

test('the letter of a group of words stays in sight while the group is read', async ({ page }) => {
	await page.goto('/sv/words/');
	await alive(page);
	const letter = page.locator('#letter-S');
	await page.locator('summary', { has: letter }).click();
	await page.locator('.letter', { has: letter }).locator('.rows details').nth(12).scrollIntoViewIfNeeded();
	await expect(letter).toBeInViewport();
});

test('the empty search offers examples; one touch asks', async ({ page }) => {
	await page.goto(`/sv/${kinds.find}`);
	await alive(page);
	const examples = page.locator('.examples a');
	await expect(examples).toHaveCount(6);
	await examples.first().click();
	await expect(page.locator('#results')).toBeVisible();
});

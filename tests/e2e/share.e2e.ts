import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { axeFaults } from '../support/axe';
import { alive, expect, goOffline, test, waitUntilSaved } from '../support/test';
import { PUBLIC_ORIGIN } from '../support/address';
import { kinds, locale } from '../support/locales';
import { readQr } from '../support/qr';

const tool = (page: Page, code: string, key: string) =>
	page.getByRole('button', { name: locale(code).ui.share![key]!, exact: true });

for (const code of ['sv', 'ar', 'ti']) {
	test(`in ${code} the address is copied or read off a code, without the reader’s own choices`, async ({
		page,
		context
	}) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.goto(`/${code}/${kinds.topic}?beside=sv#answer`);
		await alive(page);
		await tool(page, code, 'button').focus();
		await page.keyboard.press('Enter');
		const panel = page.getByRole('region', { name: locale(code).ui.share!.button! });
		await expect(panel).toBeFocused();
		const address = `${PUBLIC_ORIGIN}/${code}/${kinds.topic}`;
		await expect(panel).toContainText(address);
		expect(await readQr(panel.locator('.qr'))).toBe(address);

		await tool(page, code, 'copy').click();
		await expect(panel.getByRole('status')).toHaveText(locale(code).ui.share!.copied!);
		// In a chat an address alone says nothing: the title and the answer go along.
		const copied = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
		expect([copied[0], copied.at(-1)]).toEqual([locale(code).topics['what-lvu-is']!.title, address]);
		expect(copied[1]!.length).toBeGreaterThan(30);
		for (const way of ['sms:', 'mailto:'])
			await expect(panel.locator(`a[href^="${way}"]`)).toHaveAttribute(
				'href',
				new RegExp(encodeURIComponent(address))
			);
		expect(await axeFaults(page)).toEqual([]);

		// Twice only: three fast presses of Escape leave the page, whatever is open.
		await page.keyboard.press('Escape');
		await expect(panel).toBeHidden();
		await expect(tool(page, code, 'button')).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(panel).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(panel).toBeHidden();
	});

	test(`in ${code} a picture of the fact is made on the device, without a network`, async ({
		page,
		context,
		site
	}) => {
		await page.goto(`/${code}/${kinds.claim}`);
		await waitUntilSaved(page, [code]);
		await goOffline(context, page, site);
		await page.reload();
		await alive(page);
		await tool(page, code, 'card').click();
		const download = page.waitForEvent('download');
		await tool(page, code, 'cardSave').click();
		const saved = await download;
		expect(saved.suggestedFilename()).toBe(`klara-besked-no-religion-${code}.png`);
		const picture = await look(page, readFileSync(await saved.path()).toString('base64'));
		expect(picture).toMatchObject({ width: 1080, height: 1500, ground: '#e6f0e4' });
		// Green ink stands in the upper half, from the margin where reading begins.
		expect(picture.ink).toBeGreaterThan(20_000);
		const { dir, script } = locale(code);
		const [begin, end] =
			dir === 'rtl' ? [1080 - picture.right, picture.left] : [picture.left, 1080 - picture.right];
		expect(Math.abs(begin! - 80)).toBeLessThan(12);
		expect(end).toBeGreaterThanOrEqual(80);
		const ours = await page.evaluate(
			(letters) =>
				[...document.fonts]
					.filter(
						({ family, weight, status }) =>
							/^"?Klara"?$/.test(family) && weight === '700' && status === 'loaded'
					)
					.some(({ unicodeRange }) => unicodeRange.toUpperCase().includes(letters)),
			{ Latn: 'U+0-FF', Arab: 'U+600-6FF', Ethi: 'U+1200-' }[script]!
		);
		expect(ours).toBe(true);
		expect(await axeFaults(page)).toEqual([]);
	});
}

/** Decodes a PNG in the browser: its size, its ground, and where the dark green of the fact stands. */
async function look(page: Page, png: string) {
	return page.evaluate(async (encoded) => {
		const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
		const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
		const { width, height } = bitmap;
		const context = new OffscreenCanvas(width, height).getContext('2d')!;
		context.drawImage(bitmap, 0, 0);
		const { data } = context.getImageData(0, 0, width, height);
		const at = (x: number, y: number) => [...data.slice(4 * (y * width + x), 4 * (y * width + x) + 3)];
		let ink = 0;
		let left = width;
		let right = 0;
		for (let y = 190; y < height / 2; y++)
			for (let x = 0; x < width; x++)
				if (at(x, y).join() === '29,77,43') {
					ink++;
					left = Math.min(left, x);
					right = Math.max(right, x);
				}
		const ground = `#${at(4, 4)
			.map((part) => part.toString(16).padStart(2, '0'))
			.join('')}`;
		return { width, height, ground, ink, left, right };
	}, png);
}

test('where the device can share, it is asked: with the address, and with the picture', async ({ page }) => {
	await page.addInitScript(() => {
		const shared: unknown[] = [];
		Object.assign(window, { shared });
		Object.assign(navigator, {
			canShare: () => true,
			share: (data: ShareData) => {
				shared.push({
					url: data.url,
					text: data.text,
					files: data.files?.map(({ name, type }) => [name, type])
				});
				return Promise.resolve();
			}
		});
	});
	await page.goto(`/ar/${kinds.claim}?beside=sv`);
	await alive(page);
	await tool(page, 'ar', 'button').click();
	await expect(page.locator('.tools .qr')).toHaveCount(0);
	await tool(page, 'ar', 'card').click();
	await tool(page, 'ar', 'cardSend').click();
	const address = `${PUBLIC_ORIGIN}/ar/${kinds.claim}`;
	await expect
		.poll(() => page.evaluate(() => (window as unknown as { shared: unknown[] }).shared))
		.toEqual([
			{ url: address, text: expect.stringContaining(locale('ar').claims['no-religion']!.title!) },
			{ text: address, files: [['klara-besked-no-religion-ar.png', 'image/png']] }
		]);
});

test('a picture that cannot be made is said kindly, and the page goes on', async ({ page }) => {
	await page.addInitScript(() => {
		HTMLCanvasElement.prototype.toBlob = (done) => done(null);
	});
	await page.goto(`/ti/${kinds.claim}`);
	await alive(page);
	await tool(page, 'ti', 'card').click();
	await expect(page.getByRole('alert')).toHaveText(locale('ti').ui.share!.cardFailed!);
	await expect(tool(page, 'ti', 'cardSave')).toHaveCount(0);
});

import { clearHttpCache, expect, goOffline, test, waitUntilSaved } from '../support/test';
import { kinds, locale, shown } from '../support/locales';
import { SECOND_RELEASE } from '../support/second-release';
import { giveVoices, lit, noteRecordings, recordingsHeard, said } from '../support/voices';

const strings = (code: string) => locale(code).ui.listen!;
const answer = (code: string) => shown(locale(code).topics['what-lvu-is']!.summary!);

test('where a person’s recording is there it is played, without any voice; saved, it plays without a network', async ({
	page,
	context,
	site
}) => {
	site.deploy(SECOND_RELEASE);
	await giveVoices(page, [{ lang: 'en-US' }]);
	await noteRecordings(page);
	const { start, save } = strings('ti');
	await page.goto(`/ti/${kinds.topic}`);
	await page.getByRole('button', { name: start! }).click();
	await expect.poll(() => recordingsHeard(page)).toEqual([answer('ti')]);
	// Played to its end, and only what is recorded.
	await expect.poll(() => lit(page)).toBe('');
	await expect(page.getByRole('button', { name: start! })).toHaveAttribute('aria-pressed', 'false');

	await page.goto('/ti/offline/');
	await waitUntilSaved(page, ['ti']);
	const row = page.locator('[data-locale="ti"]');
	const saving = row.getByRole('button', { name: save!.split('(')[0]!.trim() });
	await saving.click();
	await expect(saving).toHaveCount(0);
	// Back at rest, and nothing is left to save.
	await expect(row.getByRole('button')).toHaveCount(1);
	await expect(saving).toHaveCount(0);
	await expect(row.getByRole('progressbar')).toHaveCount(0);
	await goOffline(context, page, site);
	await page.goto(`/ti/${kinds.topic}`);
	await page.getByRole('button', { name: start! }).click();
	await expect.poll(() => recordingsHeard(page)).toEqual([answer('ti')]);
	await expect.poll(() => lit(page)).toBe('');
	expect(await said(page)).toEqual([]);

	// Sound is asked for in parts, and the worker answers in parts.
	const address = await page.evaluate(async () => {
		const names = (await (await caches.open('immutable')).keys()).map(({ url }) => new URL(url).pathname);
		return names.find((name) => name.endsWith('.webm'))!;
	});
	await clearHttpCache(context, page);
	const part = await page.evaluate(async (path) => {
		const response = await fetch(path, { headers: { range: 'bytes=10-19' } });
		return {
			status: response.status,
			range: response.headers.get('content-range'),
			bytes: (await response.arrayBuffer()).byteLength
		};
	}, address);
	expect(part).toEqual({ status: 206, range: expect.stringMatching(/^bytes 10-19\/\d+$/), bytes: 10 });
});

import { readFileSync } from 'node:fs';
import { begin, button, meeting, open, panel, prepare, SAID, staff, view } from '../support/meeting';
import { expect, test } from '../support/test';

test.use({ saves: false });

type Json = Record<string, unknown>;

/** Everything the device keeps of meetings, as text; sent to the browser. */
async function allKept(): Promise<string> {
	const answer = <T>(request: IDBRequest<T>) =>
		new Promise<T>((resolve, reject) => {
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error!);
		});
	const db = await answer(indexedDB.open('klara-meeting'));
	const names = [...db.objectStoreNames];
	const transaction = db.transaction(names);
	const all = await Promise.all(names.map((name) => answer(transaction.objectStore(name).getAll())));
	db.close();
	return JSON.stringify(all);
}

test('a file that hides what has gone wrong, or carries words, is refused with its reason and changes nothing', async ({
	page
}) => {
	await prepare(page, ['ar']);
	await view(page, staff.after.title).click();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		button(page, staff.after.file).click()
	]);
	const good = readFileSync(await download.path(), 'utf8');
	const kept = () => page.evaluate(allKept);
	const before = await kept();
	const bad = (change: (meeting: Json) => void) => {
		const file = JSON.parse(good) as { meetings: [Json] };
		file.meetings[0].day = '2020-01-01';
		file.meetings[0].id = '0123456789abcdef';
		change(file.meetings[0]);
		return JSON.stringify(file);
	};
	const files: [text: string, reason: string][] = [
		[bad((one) => (one.agenda = [])), staff.after.broken],
		[bad((one) => (one.note = 'Amina')), staff.after.broken],
		[good.replace('"version":1', '"version":2'), staff.after.tooNew],
		['{"kind":"other"}', staff.after.wrongKind]
	];
	await page.getByRole('link', { name: meeting.start.title }).click();
	for (const [text, reason] of files) {
		await page
			.locator('input[type=file]')
			.setInputFiles({ name: 'meeting.json', mimeType: 'application/json', buffer: Buffer.from(text) });
		await expect(page.getByText(`${staff.after.refused} ${reason}`)).toBeVisible();
		expect(await kept()).toEqual(before);
	}
	await expect(page.locator('main li.card')).toHaveCount(1);
});

test('a file with a language and a claim that this release does not know is shown in every view, and keeps both', async ({
	page
}) => {
	await prepare(page, ['ar']);
	await view(page, staff.after.title).click();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		button(page, staff.after.file).click()
	]);
	const file = JSON.parse(readFileSync(await download.path(), 'utf8')) as {
		meetings: { id: string; day: string; languages: string[] }[];
		tallies: Json[];
	};
	const [one] = file.meetings;
	Object.assign(one!, { id: '0123456789abcdef', languages: ['ar', 'xx'] });
	file.tallies = [
		{ meeting: one!.id, kind: 'heard', subject: 'retired', device: one!.id, plus: 14, minus: 2 },
		{ meeting: one!.id, kind: 'partly', subject: 'retired', device: one!.id, plus: 11, minus: 0 }
	];
	const faults: string[] = [];
	page.on('pageerror', ({ message }) => faults.push(message));
	await page.getByRole('link', { name: meeting.start.title }).click();
	await page.locator('input[type=file]').setInputFiles({
		name: 'meeting.json',
		mimeType: 'application/json',
		buffer: Buffer.from(JSON.stringify(file))
	});
	await page.locator('main li.card > a').filter({ hasText: 'xx' }).click();
	await expect(page.getByLabel(staff.start.third)).toHaveValue('xx');
	await page.getByRole('link', { name: meeting.sheet.title }).click();
	await button(page, 'xx').click();
	await expect(page.getByText(staff.trouble.language)).toBeVisible();
	await view(page, staff.start.open).click();
	await expect(page.locator('.slide .missing')).toContainText('xx');
	await expect(page.locator('aside .languages button', { hasText: 'xx' })).toBeVisible();
	await view(page, meeting.hand.title).click();
	await expect(button(page, 'xx')).toBeVisible();
	await view(page, staff.after.title).click();
	// Nothing that was counted is passed over.
	const counted = page.getByRole('row').filter({ hasText: 'retired' });
	await expect(counted.first()).toContainText('12');
	await expect(counted.last()).toContainText('11');
	await expect(page.locator('main dl')).toContainText('xx');
	expect(faults).toEqual([]);
});

test('after a meeting its counts open as a table with a warning of small numbers; a copy has none of them, and what is old can be erased', async ({
	page
}) => {
	await page.clock.setFixedTime(new Date('2026-12-03T12:00:00+01:00'));
	const old = await prepare(page, ['ar']);
	await page.getByLabel(staff.prepare.day).fill('2025-11-20');
	await open(page);
	await begin(page, meeting.agenda.heard);
	await panel(page)
		.getByRole('button', { name: `${staff.board.plus}: ${SAID}` })
		.click();
	await view(page, staff.after.title).click();
	await expect(page.getByText(staff.after.small)).toBeVisible();
	await button(page, staff.after.few).click();
	await expect(button(page, staff.after.few)).toHaveAttribute('aria-pressed', 'true');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		button(page, staff.after.table).click()
	]);
	const table = readFileSync(await download.path(), 'utf8');
	for (const told of ['2025', SAID, staff.after.few]) expect(table).toContain(told);

	await page.getByRole('link', { name: meeting.start.title }).click();
	await button(page, staff.prepare.copy).click();
	await expect(page.getByLabel(staff.prepare.day)).toHaveValue('2026-12-03');
	await expect(page.getByLabel(staff.start.second)).toHaveValue('ar');
	await view(page, staff.after.title).click();
	await expect(page.getByText(staff.after.none).first()).toBeVisible();
	await expect(button(page, staff.after.few)).toHaveAttribute('aria-pressed', 'false');

	await page.getByRole('link', { name: meeting.start.title }).click();
	await expect(page.getByText(staff.after.old)).toBeVisible();
	await button(page, `${staff.after.eraseOld} (1)`).click();
	await button(page, staff.confirm.yes).click();
	await expect(page.getByText(staff.after.old)).toHaveCount(0);
	await expect(page.locator('main li.card > a')).toHaveCount(1);
	expect(await page.evaluate(allKept)).not.toContain(old);
});

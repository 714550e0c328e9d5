import { alive, expect, goOffline, test, waitUntilSaved } from '../support/test';
import { kinds, locale, shown, words } from '../support/locales';

const LAST_MINUTE = '2026-12-31T23:59:00+01:00';
const FIRST_MINUTE = '2027-01-01T00:01:00+01:00';
const NEXT_DAY = '2027-01-02T00:01:00+01:00';
const TOPIC = 'topics/taken-into-care/';

const deadlines = (code: string) => {
	const texts = locale(code).topics['taken-into-care']!;
	return { before: shown(texts['deadlines.3']!), after: shown(texts['deadlines.3@care-act']!) };
};

for (const code of ['sv', 'ar']) {
	test(`at midnight an open tab in ${code} goes from the old law to the new: text, source and notice`, async ({
		page
	}) => {
		const { before, after } = deadlines(code);
		await page.clock.install({ time: new Date(LAST_MINUTE) });
		await page.goto(`/${code}/${TOPIC}`);
		const deadline = page.locator('#deadlines-3');
		await expect(deadline).toContainText(before);
		const note = page.getByRole('note').filter({ hasText: after });
		await note.locator('summary').click();
		await expect(note.getByRole('listitem').filter({ hasText: after })).toBeVisible();
		await expect(page.locator('article footer')).not.toContainText('(2026:1600)');
		// What is still being fetched would have taken two minutes.
		await alive(page);
		await page.clock.fastForward('02:00');
		await expect(deadline).toHaveText(after);
		await expect(page.getByRole('listitem').filter({ hasText: before })).toBeVisible();
		await expect(note).toHaveCount(0);
		await expect(page.locator('article footer')).toContainText('(2026:1600)');
		await expect(page.locator('article footer')).not.toContainText('(1990:52)');
	});

	test(`without a network the day decides in ${code}, for the path, a claim, a word, the search and paper`, async ({
		page,
		context,
		site
	}) => {
		test.slow();
		const { before, after } = deadlines(code);
		await page.clock.setFixedTime(new Date(LAST_MINUTE));
		await page.goto(`/${code}/offline/`);
		await waitUntilSaved(page, [code]);
		await goOffline(context, page, site);
		await page.goto(`/${code}/${TOPIC}`);
		await expect(page.locator('#deadlines-3')).toContainText(before);
		const claim = locale(code).claims['counsel-is-yours']!;
		await page.goto(`/${code}/claims/counsel-is-yours/`);
		await expect(page.locator('.answer')).toContainText(shown(claim.fact!));

		await page.clock.setFixedTime(new Date(FIRST_MINUTE));
		await page.goto(`/${code}/claims/counsel-is-yours/`);
		await expect(page.locator('.answer')).toContainText(shown(claim['fact@care-act']!));
		await expect(page.locator('.answer')).not.toContainText(shown(claim.fact!));
		await page.goto(`/${code}/${TOPIC}`);
		await expect(page.locator('#deadlines-3')).toHaveText(after);
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('#deadlines-3')).toBeVisible();
		await page.emulateMedia({ media: 'screen' });

		const step = locale(code).investigation['judgment']!;
		await page.goto(`/${code}/investigation/`);
		await expect(page.locator('#judgment-rights')).toContainText(shown(step['rights@care-act']!));
		const { meaning, 'meaning@care-act': later } = words(code).lvu as Record<string, string>;
		await page.goto(`/${code}/words/#lvu`);
		await expect(page.locator('#lvu')).toContainText(later!);
		await expect(page.locator('#lvu')).not.toContainText(meaning!);
		await page.goto(`/${code}/find/?q=${encodeURIComponent(words(code).lvu!.term)}`);
		const found = page.locator('main li.word', { has: page.locator('a[href$="words/#lvu"]') });
		// An excerpt: some sentence of the new meaning, and not the old one.
		const sentences = later!.split(/(?<=[.:])\s/).map((sentence) => sentence.slice(0, 45));
		await expect(found).toContainText(
			new RegExp(sentences.map((text) => text.replace(/[.()]/g, '\\$&')).join('|'))
		);
		await expect(found).not.toContainText(meaning!);

		// The second act begins a day later: until then its texts are those of the first.
		const support = locale(code).topics['what-lvu-is']!;
		await page.goto(`/${code}/topics/what-lvu-is/`);
		await expect(page.locator('#first-3')).toHaveText(shown(support['first.3@care-act']!));
		await page.clock.setFixedTime(new Date(NEXT_DAY));
		await page.goto(`/${code}/topics/what-lvu-is/`);
		await expect(page.locator('#first-3')).toHaveText(shown(support['first.3@no-consent-act']!));
		await page.goto(`/${code}/${TOPIC}`);
		await expect(page.locator('#deadlines-3')).toHaveText(after);
	});

	test(`two languages side by side, ${code} first, say what holds on the day`, async ({ page }) => {
		const second = code === 'sv' ? 'ar' : 'sv';
		const cell = (id: string, lang: string) => page.locator(`[id="${id}"] [role=cell][lang=${lang}]`);
		await page.clock.install({ time: new Date(LAST_MINUTE) });
		await page.goto(`/${code}/${TOPIC}?beside=${second}`);
		for (const lang of [code, second])
			await expect(cell('deadlines-3', lang)).toContainText(deadlines(lang).before);
		await page.clock.fastForward('02:00');
		for (const lang of [code, second]) {
			await expect(cell('deadlines-3', lang)).toHaveText(deadlines(lang).after);
			await expect(page.getByRole('cell').filter({ hasText: deadlines(lang).before })).toHaveCount(0);
		}

		await page.clock.setFixedTime(new Date(NEXT_DAY));
		await page.goto(`/${code}/investigation/?beside=${second}`);
		for (const lang of [code, second]) {
			const { rights, 'rights@care-act': later } = locale(lang).investigation['judgment']!;
			await expect(page.getByRole('cell').filter({ hasText: shown(later!) })).toHaveCount(1);
			await expect(page.getByRole('cell').filter({ hasText: shown(rights!) })).toHaveCount(0);
		}
	});

	test(`a page in ${code} read without script tells the law of its release and what is new`, async ({
		browser,
		site
	}) => {
		const { before, after } = deadlines(code);
		const context = await browser.newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto(`${site.url}/${code}/${TOPIC}`);
		await expect(page.locator('#deadlines-3')).toContainText(before);
		const note = page.getByRole('note').filter({ hasText: after });
		await note.locator('summary').click();
		await expect(note.getByRole('listitem').filter({ hasText: after })).toBeVisible();
		await context.close();
	});
}

test('beside another language a page says after the day what it says alone, no more and no less', async ({
	page
}) => {
	test.slow();
	const close = (text: string) => text.replace(/\s+/g, '');
	await page.clock.setFixedTime(new Date(NEXT_DAY));
	for (const path of [
		'topics/what-lvu-is/',
		'topics/youth-homes/',
		'claims/who-decides/',
		'words/',
		'investigation/'
	]) {
		await page.goto(`/sv/${path}`);
		await expect(page.locator('.law-change').first()).toContainText('Före den 1 januari 2027');
		// What held before stands in notes, and is no text of the page.
		const alone = await page.locator('article').evaluate((article) => {
			const copy = article.cloneNode(true) as HTMLElement;
			for (const note of copy.querySelectorAll('[role=note]')) note.remove();
			return { text: copy.textContent, blocks: [...copy.querySelectorAll('[id*="-"]')].map(({ id }) => id) };
		});
		await page.goto(`/sv/${path}?beside=en`);
		await expect(page.locator('[data-pair]').first()).toBeVisible();
		const cells = await page.locator('.pairs [role=cell][lang=sv]').allTextContents();
		for (const cell of cells) expect(close(alone.text), path).toContain(close(cell));
		const rows = await page.locator('[data-pair]').evaluateAll((all) => all.map(({ id }) => id));
		if (path.startsWith('topics/')) expect(rows).toEqual(expect.arrayContaining(alone.blocks));
	}
});

test('a day given for one event is not counted from another when the law changes the event', async ({
	page
}) => {
	const { now } = locale('sv').ui;
	await page.clock.install({ time: new Date(LAST_MINUTE) });
	await page.goto('/sv/investigation/');
	await page.evaluate(() =>
		localStorage.setItem(
			'klara-kept',
			JSON.stringify({ place: { step: 'application-for-care', date: '2026-12-30', event: 'taken' } })
		)
	);
	await page.reload();
	const panel = page.locator('section', { has: page.locator('#now') });
	await expect(panel).toContainText(now!.dayTaken!);
	await expect(panel).toContainText('27 januari 2027');
	await page.clock.fastForward('02:00');
	await expect(panel).toContainText(now!.dayBegan!);
	await expect(panel).not.toContainText('27 januari 2027');
});

test('on either side of the law the paper says the other: of a topic what changes, of a claim that decisions go on', async ({
	page
}) => {
	const { ui, topics } = locale('sv');
	for (const [day, title] of [
		['2026-12-05', ui.law!.newFrom!],
		['2027-01-05', ui.law!.before!]
	] as const) {
		await page.clock.setFixedTime(new Date(`${day}T12:00:00Z`));
		await page.goto(`/sv/${kinds.topic}`);
		await alive(page);
		await page.emulateMedia({ media: 'print' });
		const note = page.locator('.law-change').first();
		await expect(note.locator('summary')).toBeVisible();
		await expect(note.locator('summary')).toContainText(title.replace('{{date}}', '').trim());
		await expect(note.locator('li').first()).toBeInViewport();
		await page.goto(`/sv/${kinds.claim}`);
		await alive(page);
		await expect(page.locator('.law-change > p')).toBeVisible();
		const said = (await page.locator('.law-change > p').innerText()).replaceAll('\u00ad', '');
		expect(said).toBe(shown(topics['lvu-questions']!['newlaw.2']!));
	}
});

import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { chromium, type CDPSession } from '@playwright/test';
import { CHROMIUM_ARGS } from '../support/chromium.js';
import { alive, expect, saveData, test } from '../support/test';
import { drawn, kinds } from '../support/locales';

/** Chromium with one Latin font of the system left: anything else on the page must be ours. */
function launchWithoutSystemFonts() {
	const folder = mkdtempSync(`${tmpdir()}/klara-fonts-`);
	const latin = (readdirSync('/usr/share/fonts', { recursive: true }) as string[]).find((path) =>
		/(Liberation|DejaVu)[^/]*\.ttf$/.test(path)
	);
	if (!latin) throw new Error('This test needs the Liberation or DejaVu fonts');
	writeFileSync(
		`${folder}/fonts.conf`,
		`<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir>
		<selectfont><acceptfont><glob>*</glob></acceptfont></selectfont></fontconfig>`
	);
	writeFileSync(`${folder}/latin.ttf`, readFileSync(`/usr/share/fonts/${latin}`));
	return chromium.launch({
		executablePath: process.env.KLARA_SHELL || process.env.KLARA_CHROMIUM || undefined,
		args: CHROMIUM_ARGS,
		env: { ...process.env, FONTCONFIG_FILE: `${folder}/fonts.conf` }
	});
}

/** System fonts that drew anything on the page. */
async function foreignFonts(session: CDPSession): Promise<string[]> {
	await session.send('DOM.enable');
	await session.send('CSS.enable');
	const { root } = await session.send('DOM.getDocument', { depth: -1 });
	const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'body *' });
	// All at once: one answer after the other is most of the time this takes.
	const drawn = await Promise.all(
		nodeIds.map((nodeId) =>
			// A node that hydration has replaced meanwhile draws nothing.
			session.send('CSS.getPlatformFontsForNode', { nodeId }).catch(() => ({ fonts: [] }))
		)
	);
	const names = new Set(
		drawn
			.flatMap(({ fonts }) => fonts.filter(({ isCustomFont }) => !isCustomFont))
			.map((font) => font.familyName)
	);
	return [...names];
}

for (const { code } of drawn)
	test(`with the system’s fonts hidden every kind of page in ${code} is drawn by our own`, async ({
		site
	}) => {
		test.slow();
		const browser = await launchWithoutSystemFonts();
		const page = await browser.newPage();
		await saveData(page);
		const session = await page.context().newCDPSession(page);
		for (const path of ['/', '/not-saved/', ...Object.values(kinds).map((kind) => `/${code}/${kind}`)]) {
			await page.goto(site.url + path);
			// Hydrated, and every font drawn: what is asked then is the page as it stays.
			await alive(page);
			await page.evaluate(() => document.fonts.ready.then(() => undefined));
			expect(await foreignFonts(session), path).toEqual([]);
		}
		await browser.close();
	});

import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS } from './tests/support/chromium.js';
import type { Options } from './tests/support/test.ts';

const CHROMIUM = process.env.KLARA_CHROMIUM || undefined;
/**
 * What has to do with the browser itself: workers, storage that outlives it, windows, its end. All else looks at pages
 * alone, hundreds of them: the engine without a browser's windows draws them in half the time.
 */
const IN_BROWSER =
	/\/(erasing|hosting|kiosk|kiosk-(faults|hostile|machine|soak|wipe)|leaving|meeting|meeting-(file|kept|show)|offline|saving|saving-damage|settings|startup)\.e2e\.ts$/;
const shell = {
	saves: false,
	launchOptions: { executablePath: process.env.KLARA_SHELL || CHROMIUM, args: CHROMIUM_ARGS }
};

export default defineConfig<Options>({
	projects: [
		{ name: 'e2e', testDir: 'tests/e2e', testMatch: IN_BROWSER },
		{ name: 'pages', testDir: 'tests/e2e', testMatch: '**/*.e2e.ts', testIgnore: IN_BROWSER, use: shell },
		{ name: 'releases', testDir: 'tests/releases', testMatch: '**/*.e2e.ts' },
		// The same promises in every language: see `drawn` of tests/support/locales.ts.
		{
			name: 'languages',
			testDir: 'tests/e2e',
			testMatch: /\/(access|glyphs|kiosk-access|reading|right-to-left|whole-words)\.e2e\.ts$/,
			use: shell
		}
	],
	fullyParallel: true,
	workers: 2,
	timeout: 60_000,
	// A busy machine is slow, not wrong.
	expect: { timeout: 10_000 },
	forbidOnly: !!process.env.CI,
	// A test that needs its second try is named as flaky in the report.
	retries: process.env.CI ? 1 : 0,
	reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
	outputDir: 'test-results/browser',
	use: {
		viewport: { width: 390, height: 844 },
		launchOptions: { executablePath: CHROMIUM, args: CHROMIUM_ARGS }
	}
});

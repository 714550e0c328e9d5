import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS } from './tests/support/chromium.js';

export default defineConfig({
	projects: [
		...['e2e', 'releases'].map((name) => ({ name, testDir: `tests/${name}`, testMatch: '**/*.e2e.ts' })),
		// The same promises in every language: see `drawn` of tests/support/locales.ts.
		{
			name: 'languages',
			testDir: 'tests/e2e',
			testMatch: /\/(access|glyphs|kiosk-access|reading|right-to-left|whole-words)\.e2e\.ts$/
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
		launchOptions: { executablePath: process.env.KLARA_CHROMIUM || undefined, args: CHROMIUM_ARGS }
	}
});

import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import { CHROMIUM_ARGS } from './tests/support/chromium.js';
import viteConfig from './vite.config.ts';

const inNode = ['unit', 'content', 'supervisor', 'site', 'releases', 'kiosk'].map((name) => ({
	extends: true as const,
	test: {
		name,
		include: [`tests/${name}/**/*.test.ts`],
		// After the others: the development server takes its dependencies in, which a busy machine disturbs.
		sequence: { groupOrder: name === 'site' ? 1 : 0 }
	}
}));

/** Single components in a browser, without the built site. */
const inBrowser = {
	extends: true as const,
	test: {
		name: 'component',
		include: ['tests/component/**/*.svelte.test.ts'],
		expect: { poll: { timeout: 10_000 } },
		browser: {
			enabled: true,
			headless: true,
			screenshotFailures: false,
			viewport: { width: 390, height: 844 },
			provider: playwright({
				launchOptions: { executablePath: process.env.KLARA_CHROMIUM || undefined, args: CHROMIUM_ARGS }
			}),
			instances: [{ browser: 'chromium' as const }]
		}
	}
};

export default mergeConfig(
	viteConfig,
	defineConfig({
		test: {
			// A busy machine is slow, not wrong.
			testTimeout: 60_000,
			projects: [...inNode, inBrowser]
		}
	})
);

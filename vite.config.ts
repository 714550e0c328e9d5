import { sveltekit } from '@sveltejs/kit/vite';
import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import { defineConfig } from 'vite';
import { chunks } from './tools/chunks.js';
import { earlyScript, eraseScript } from './tools/early-script.js';
import { fonts } from './tools/fonts.js';
import { activeLocales } from './tools/locales.js';
import { describeShell, shellEntry } from './tools/shell.js';
import { signingKeys } from './tools/signing.js';
import { strings } from './tools/strings.js';

export default defineConfig({
	plugins: [
		fonts(),
		strings(),
		chunks(),
		sveltekit(),
		SvelteKitPWA({
			kit: { trailingSlash: 'always' },
			strategies: 'injectManifest',
			injectRegister: false,
			manifest: false,
			injectManifest: {
				// The shell: code, styles, its own cut of the fonts, the chooser and the two fallbacks.
				// Pages of a language travel in its pack. The large icons are for installing, which needs a network.
				globPatterns: [
					'client/_app/immutable/**/*.{js,css}',
					'client/_app/immutable/assets/shell-*.woff2',
					'client/icons/*.svg',
					'prerendered/pages/{index,not-found/index,not-saved/index}.html',
					'prerendered/pages/municipalities.json'
				],
				globIgnores: ['**/*.webmanifest'],
				// Beside the glob, which takes every page it finds for one with a slash.
				additionalManifestEntries: [shellEntry('/blank.html', 'static/blank.html')],
				manifestTransforms: [describeShell]
			}
		})
	],
	define: {
		__ACTIVE_LOCALES__: JSON.stringify(activeLocales.map((row) => row.code)),
		__TRUSTED_KEYS__: JSON.stringify(signingKeys().trusted),
		__EARLY_SCRIPT__: JSON.stringify((await earlyScript()).script),
		__ERASE_SCRIPT__: JSON.stringify((await eraseScript()).script)
	},
	build: { assetsInlineLimit: 0 }
});

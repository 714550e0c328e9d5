import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { sveltekit } from '@sveltejs/kit/vite';
import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import { defineConfig } from 'vitest/config';
import { chunks } from './tools/chunks.js';
import { fonts } from './tools/fonts.js';
import { activeLocales } from './tools/locales.js';

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 12);

export default defineConfig({
	plugins: [
		fonts(),
		chunks(),
		sveltekit(),
		SvelteKitPWA({
			kit: { trailingSlash: 'always' },
			strategies: 'injectManifest',
			injectRegister: false,
			manifest: false,
			injectManifest: {
				// The shell: code, styles, its own cut of the fonts, the chooser and the two fallbacks.
				// Pages of a language travel in its pack.
				globPatterns: [
					'client/_app/immutable/**/*.{js,css}',
					'client/_app/immutable/assets/shell-*.woff2',
					'client/icons/*.{png,svg}',
					'prerendered/pages/{index,not-found/index,not-saved/index}.html',
					'prerendered/pages/municipalities.json'
				],
				globIgnores: ['**/*.webmanifest'],
				// Beside the glob: the plug-in makes an address with a slash of every page it finds.
				additionalManifestEntries: [{ url: 'blank.html', revision: hashOf('static/blank.html') }]
			}
		})
	],
	define: { __ACTIVE_LOCALES__: JSON.stringify(activeLocales.map((row) => row.code)) },
	build: { assetsInlineLimit: 0 },
	test: {
		projects: ['unit', 'content', 'site', 'releases'].map((name) => ({
			extends: true,
			test: { name, include: [`tests/${name}/**/*.test.ts`] }
		}))
	}
});

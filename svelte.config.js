import { readFileSync } from 'node:fs';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { earlyScript, eraseScript } from './tools/early-script.js';
import packs from './tools/packs.js';
import { releaseName } from './tools/release.js';

const release = JSON.parse(readFileSync('src/content/release.json', 'utf8'));

const [early, erase] = await Promise.all([earlyScript(), eraseScript()]);

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: packs({ release }),
		version: { name: releaseName() },
		paths: { relative: false },
		// An outside style sheet costs 1.5–2 times the first paint of the bare page.
		inlineStyleThreshold: 64_000,
		alias: { $fonts: '.svelte-kit/fonts' },
		serviceWorker: { register: false },
		prerender: {
			origin: process.env.KLARA_ORIGIN || 'http://localhost:4173',
			entries: ['*'],
			handleHttpError: 'fail',
			handleMissingId: 'fail'
		},
		typescript: {
			config: (config) => ({
				...config,
				include: [
					...config.include,
					'../*.js',
					'../*.ts',
					'../bench/**/*.js',
					'../kiosk/**/*.js',
					'../scripts/**/*.js',
					'../tools/**/*.js'
				]
			})
		},
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self', early.hash, erase.hash],
				'style-src': ['self'],
				// Kit's route announcer styles itself by attribute; the hash is of that one attribute.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self'],
				'font-src': ['self'],
				'media-src': ['self'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none'],
				'object-src': ['none'],
				'require-trusted-types-for': ['script'],
				'trusted-types': ['svelte-trusted-html', 'klara-worker', 'klara-article']
			}
		}
	}
};

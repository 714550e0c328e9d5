import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { earlyScript } from './tools/early-script.js';
import packs from './tools/packs.js';

const release = JSON.parse(readFileSync('src/content/release.json', 'utf8'));

/** Everything in the tree that shapes the build. */
const SOURCES = [
	...['src', 'locales', 'recordings', 'static', 'tools'],
	...['package.json', 'package-lock.json', 'svelte.config.js', 'tsconfig.json', 'vite.config.ts']
];

/**
 * The release's name: its number and a hash of everything it is built from, settings included, so that
 * two builds of the same tree are byte-identical and two different ones never share a name.
 */
function releaseName() {
	const hash = createHash('sha256');
	for (const top of SOURCES) add(top);
	for (const [name, value] of Object.entries(process.env).sort())
		if (name.startsWith('KLARA_') && name !== 'KLARA_CHROMIUM') hash.update(`${name}=${value}\0`);
	return `${release.sequence}-${hash.digest('hex').slice(0, 12)}`;

	/** @param {string} path */
	function add(path) {
		if (statSync(path).isDirectory()) {
			for (const name of readdirSync(path).sort()) add(`${path}/${name}`);
		} else {
			hash.update(path).update('\0').update(readFileSync(path)).update('\0');
		}
	}
}

const early = await earlyScript();

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	compilerOptions: { runes: true },
	kit: {
		adapter: packs({ release }),
		version: { name: releaseName() },
		paths: { relative: false },
		// An outside style sheet costs 1.5–2 times the first paint of the bare page.
		inlineStyleThreshold: 16_000,
		alias: { $fonts: '.svelte-kit/fonts' },
		serviceWorker: { register: false },
		prerender: {
			origin: process.env.KLARA_ORIGIN ?? 'http://localhost:4173',
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
					'../scripts/**/*.js',
					'../tools/**/*.js'
				]
			})
		},
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self', early.hash],
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

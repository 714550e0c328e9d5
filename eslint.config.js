import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
	{ ignores: ['build/', '.svelte-kit/', 'test-results/', 'node_modules/'] },
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node, ...globals.serviceworker } },
		rules: {
			'@typescript-eslint/no-non-null-assertion': 'off',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			// {@html} throws under Trusted Types on client navigation and leaves the old page standing.
			'svelte/no-at-html-tags': 'error',
			'no-restricted-syntax': [
				'error',
				{
					selector: 'SvelteAwaitBlock[catch=null]',
					message: 'A part that is fetched may be gone: say in {:catch} what the reader can do without it.'
				}
			],
			// Addresses are plain paths under a language; there is no base path to resolve.
			'svelte/no-navigation-without-resolve': 'off',
			'no-undef': 'off',
			'no-restricted-imports': [
				'error',
				{
					paths: [
						{
							name: '$app/navigation',
							importNames: ['preloadData'],
							message:
								'Kit may answer with the page shown: ask readPage in src/lib/reading/page-data.ts, which compares.'
						}
					]
				}
			]
		}
	},
	{ files: ['src/lib/reading/page-data.ts'], rules: { 'no-restricted-imports': 'off' } },
	{ files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
	}
);

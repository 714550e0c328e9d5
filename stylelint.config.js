/** Logical properties only: every page is read in both directions. */
export default {
	plugins: ['stylelint-use-logical'],
	overrides: [{ files: ['**/*.svelte'], customSyntax: 'postcss-html' }],
	rules: {
		'csstools/use-logical': ['always', { except: ['overflow-x', 'overflow-y'] }],
		'declaration-property-value-disallowed-list': {
			'text-align': ['left', 'right'],
			float: ['left', 'right']
		},
		'color-no-invalid-hex': true,
		'block-no-empty': true,
		'declaration-block-no-duplicate-properties': true,
		'no-duplicate-selectors': true,
		'property-no-unknown': true
	}
};

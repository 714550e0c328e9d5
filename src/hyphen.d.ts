/** The package brings no types. Its Swedish patterns, as far as they are used here. */
declare module 'hyphen/sv/index.js' {
	const hyphen: { hyphenateSync(text: string, options: { hyphenChar: string }): string };
	export default hyphen;
}

/** Rules in the order they are shown, one at a time. */
export const RULES = [
	'one',
	'two',
	'three',
	'four',
	'five',
	'six',
	'seven',
	'interpreter',
	'children'
] as const;

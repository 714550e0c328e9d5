/** UI strings as a file of `locales/<code>/` has them: group → name → text. */
export type Strings = Record<string, Record<string, string>>;

/** What stands for the placeholders of a string. */
export type Values = Record<string, string | number>;

const PLACEHOLDER = /\{\{\s*(\w+)\s*\}\}/g;

/**
 * Looks strings up by their key, `nav.home`, and fills their placeholders, `{{name}}`. A key or value that is not
 * there stands as it is named, so that its absence is seen.
 */
export function lookUp(strings: Strings) {
	return (key: string, values: Values = {}): string => {
		const [group = '', name = ''] = key.split('.');
		const text = strings[group]?.[name] ?? key;
		return text.replace(PLACEHOLDER, (whole, wanted: string) => String(values[wanted] ?? whole));
	};
}

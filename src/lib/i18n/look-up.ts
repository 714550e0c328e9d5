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
		// A name may hold a dot of its own: `agenda.welcome.text`.
		const dot = key.indexOf('.');
		const text = strings[key.slice(0, dot)]?.[key.slice(dot + 1)] ?? key;
		return text.replace(PLACEHOLDER, (whole, wanted: string) => String(values[wanted] ?? whole));
	};
}

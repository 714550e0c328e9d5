/** What clings to the end of an address in a text or a message. */
const TRAILING = /[)\]}>.,;:!?"'’”»…*]+(\/?)$/;
/** Letters nobody sees: soft hyphens, joiners, marks of direction, line breaks. */
const INVISIBLE = /[\p{Cf}\p{Cc}\s]/gu;

/**
 * The address on this site that was meant by one that was typed or damaged on the way: wrong case,
 * a code such as `sv-SE`, escapes, invisible letters, a bracket from the text around it. Query and
 * fragment are kept as they are. Decodes once and never throws.
 *
 * @param languageOf the code meant by the first part of a path, where it is known
 * @returns `null` when nothing has to change
 */
export function meantAddress(url: URL, languageOf: (tag: string) => string | undefined): URL | null {
	const path = decoded(url.pathname)
		.replace(INVISIBLE, '')
		.replaceAll('\\', '/')
		.replace(/\/{2,}/g, '/')
		.replace(TRAILING, '$1')
		.replace(/\/index\.html?$/i, '/')
		.toLowerCase();
	const [, first = '', ...rest] = path.split('/');
	const meant = new URL(url);
	meant.pathname = ['', languageOf(first) ?? first, ...rest].join('/');
	return meant.pathname === url.pathname ? null : meant;
}

/** The same address with a slash at its end, as every page has one; `null` where that changes nothing. */
export function withSlash(url: URL): URL | null {
	if (url.pathname.endsWith('/') || url.pathname.includes('.')) return null;
	const slashed = new URL(url);
	slashed.pathname += '/';
	return slashed;
}

/** The id of the place on its page that an address names, empty where it names none. Never throws. */
export const placeOf = (hash: string) => decoded(hash.slice(1));

/** Undoes escapes one by one, so that a broken one is dropped and does not take the others along. */
function decoded(path: string): string {
	return path
		.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
			try {
				return decodeURIComponent(escapes);
			} catch {
				return '';
			}
		})
		.replaceAll('%', '');
}

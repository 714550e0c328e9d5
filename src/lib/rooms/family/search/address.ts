/**
 * The query in the address: behind the `#`, because what stands there never leaves the device. A
 * search behind a `?` would be sent with every reload and with Kit’s request for the page’s data.
 * An address with `?q=` is understood all the same.
 */
export function readQuery(): string {
	const { hash, search } = location;
	return (new URLSearchParams(hash.slice(1)).get('q') ?? new URLSearchParams(search).get('q') ?? '').slice(
		0,
		MOST_LETTERS
	);
}

/** The address of the page with this query, without the query’s own search part. */
export function addressOf(query: string): string {
	const { pathname } = location;
	return query.trim() ? `${pathname}#${new URLSearchParams({ q: query.trim() })}` : pathname;
}

/** Longest query, in characters; as much as the field takes. */
export const MOST_LETTERS = 120;

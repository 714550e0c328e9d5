const files = import.meta.glob<string>('/recordings/*/**/*.webm', {
	query: '?url',
	import: 'default',
	eager: true
});

/**
 * Recorded speech of one page: block id → hashed address. `undefined` when nothing is recorded.
 *
 * @param path address of the page, `/ti/topics/interpreter/`
 */
export function recordings(path: string): Record<string, string> | undefined {
	const folder = `/recordings${path}`;
	const own = Object.entries(files)
		.filter(([file]) => file.startsWith(folder) && !file.slice(folder.length).includes('/'))
		.map(([file, address]) => [file.slice(folder.length, -'.webm'.length), address]);
	return own.length ? Object.fromEntries(own) : undefined;
}

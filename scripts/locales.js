import { createServer } from 'vite';

/**
 * Prints how far each language has come; with a code, names its outdated and missing texts:
 * `npm run locales`, `npm run locales -- ar`.
 */
const [code] = process.argv.slice(2);
const server = await createServer({ server: { middlewareMode: true }, appType: 'custom', logLevel: 'error' });
try {
	const { progress } = /** @type {typeof import('../src/lib/server/content/progress')} */ (
		await server.ssrLoadModule('/src/lib/server/content/progress.ts')
	);
	const rows = progress().filter((row) => !code || row.code === code);
	if (!rows.length) throw new Error(`No language “${code}” with locales/${code}/review.json`);
	console.table(
		Object.fromEntries(
			rows.map(({ code, state, texts: { current, outdated, missing }, backTranslated, compared }) => [
				code,
				{
					state,
					texts: current.length + outdated.length + missing.length,
					'of today’s Swedish': current.length,
					outdated: outdated.length,
					missing: missing.length,
					'translated back': backTranslated,
					compared
				}
			])
		)
	);
	if (code)
		for (const kind of /** @type {const} */ (['outdated', 'missing']))
			for (const name of rows[0]?.texts[kind] ?? []) console.log(`${kind}: ${name}`);
} finally {
	await server.close();
}

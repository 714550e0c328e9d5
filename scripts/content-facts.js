import { createServer } from 'vite';

/**
 * Prints, page by page, the Swedish sentences that carry facts, with law and section, for a lawyer
 * to read in one sitting: `npm run --silent content:facts > facts.md`.
 */
const server = await createServer({ server: { middlewareMode: true }, appType: 'custom', logLevel: 'error' });
try {
	const { factSentences } = /** @type {typeof import('../src/lib/server/content/facts')} */ (
		await server.ssrLoadModule('/src/lib/server/content/facts.ts')
	);
	for (const { page, sentences } of factSentences()) {
		console.log(`\n# ${page}\n`);
		for (const { place, text, grounds } of sentences) {
			console.log(`- **${text}**  \n  _${place}_`);
			for (const { id, source, section, confidence, statement } of grounds)
				console.log(`  - ${id} ${confidence}: ${source}${section ? `, ${section}` : ''}. ${statement}`);
		}
	}
} finally {
	await server.close();
}

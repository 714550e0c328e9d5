import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { signed, signingKeys } from '../../tools/signing.js';
import { writeSiteManifest } from '../../tools/site-manifest.js';
import { folder } from './endings';

/** The key of these tests, which the kiosks believe. */
const { privateKey } = generateKeyPairSync('ed25519');
export const KEY = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');

interface SiteOptions {
	/** Signing key, PKCS #8 as Base64. */
	key?: string | undefined;
	/** Keys believed besides. */
	others?: string[];
	/** Further files by path. */
	files?: Record<string, string | Buffer>;
}

/**
 * A small site, listed and signed by the build's own tools. `page` is what `/kiosk/` says; the stand-in browser does
 * as it is told there.
 */
export function makeSite(sequence: number, page = 'beats', { key = KEY, others, files }: SiteOptions = {}) {
	const root = folder();
	const release = `${sequence}-${page
		.padEnd(12, '0')
		.replace(/[^0-9a-f]/g, 'a')
		.slice(0, 12)}`;
	const all = {
		'kiosk/index.html': `<!doctype html><title>Kiosk</title><p>${page}</p><script src="/beat.js"></script>`,
		'404.html': '<p>Not here</p>',
		'beat.js': BEATING,
		'same.txt': 'the same in every release',
		'release.txt': release,
		...files
	};
	for (const [path, body] of Object.entries(all)) {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), body);
	}
	mkdirSync(join(root, 'packs'));
	const keys = signingKeys({ KLARA_SIGNING_KEY: key, KLARA_TRUSTED_KEYS: others?.join(',') });
	const index = { release, sequence, signature: null, keys: keys.trusted, site: writeSiteManifest(root) };
	writeFileSync(join(root, 'packs/index.json'), JSON.stringify(signed(index, keys.privateKey)));
	return { root, release };
}

/** The page's side of the interface, for a real browser. */
const BEATING = `
const post = (path, body = {}) => fetch('/kiosk-api/' + path,
	{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
(async () => {
	const release = await (await fetch('/release.txt')).text();
	for (;;) {
		await new Promise(requestAnimationFrame);
		const answer = await (await post('heartbeat', { screen: 'start', release })).json();
		if (answer.apply) await post('apply');
		await new Promise((resolve) => setTimeout(resolve, 1000));
	}
})();`;

import { generateKeyPairSync } from 'node:crypto';
import { atEnd } from './endings';
import { Kiosk, eventually } from './kiosk-machine';
import { makeSite } from './kiosk-site';
import { Site } from './site';

/** A host that offers a site, and a kiosk that looks there. */
export async function kioskAt(site: { root: string }, installed = makeSite(5), environment = {}) {
	const host = await new Site(site.root).start();
	atEnd(() => host.stop());
	const kiosk = new Kiosk(installed.root, { KLARA_ORIGIN: host.url, ...environment });
	await kiosk.start();
	return { kiosk, host, installed };
}

/** The look at the start has come to its end. */
export const looked = (kiosk: Kiosk) =>
	eventually(async () => {
		const state = await kiosk.state();
		return !state.checking && (state.lastContact || state.lastError) && state;
	});

/** A key nobody believes. */
const { privateKey: strange } = generateKeyPairSync('ed25519');
export const STRANGE = strange.export({ format: 'der', type: 'pkcs8' }).toString('base64');

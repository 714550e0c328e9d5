import { signedWords } from '../model/signature.js';
import { InstallError } from '../model/problem';

/** `unsupported`: the browser knows no Ed25519, and the hashes alone speak for what it fetches. */
export type Signature = 'signed' | 'unsupported';

/** Public keys that this release believes, raw as Base64: its own, and those named to come. */
const TRUSTED = __TRUSTED_KEYS__;

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/**
 * Checks that a release's index was signed by a key this release believes.
 *
 * @param index as it was parsed, before a schema has dropped anything
 * @throws {InstallError} `signature` when it was not
 */
export async function checkSignature(
	index: { signature?: unknown },
	trusted: readonly string[] = TRUSTED
): Promise<Signature> {
	const words = new TextEncoder().encode(signedWords(index));
	const keys = await Promise.all(trusted.map(importKey));
	if (!keys.some(Boolean)) return 'unsupported';
	const signature = decoded(index.signature);
	for (const key of keys)
		if (key && signature && (await crypto.subtle.verify('Ed25519', key, signature, words))) return 'signed';
	throw new InstallError('signature', 'packs/index.json: signed by no key this release believes');
}

/** Null where the browser knows no Ed25519: Chrome before 137, Firefox before 129, Safari before 17. */
const importKey = (key: string) =>
	crypto.subtle.importKey('raw', bytesOf(key), 'Ed25519', false, ['verify']).catch(() => null);

function decoded(signature: unknown) {
	try {
		return bytesOf(String(signature));
	} catch {
		return null;
	}
}

import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { signedWords } from '../src/lib/model/signature.js';

/**
 * Signs builds that no one has given a key: PKCS #8, Base64. It is published here on purpose, so it proves
 * nothing but that signing works; whoever runs kiosks sets `KLARA_SIGNING_KEY`.
 */
const DEVELOPMENT_KEY = 'MC4CAQAwBQYDK2VwBCIEIOODUMZ/v3L51woUN6tsMUCGgXxC48IN5oG5ShFPupnx';

/** Bytes of an Ed25519 public key, at the end of its DER form. */
const KEY_BYTES = 32;

/**
 * The key that signs this build and those its pages and kiosks believe.
 *
 * `KLARA_SIGNING_KEY` is an Ed25519 private key (PKCS #8 in DER, as Base64:
 * `openssl genpkey -algorithm ed25519 -outform der | base64 -w0`). `KLARA_TRUSTED_KEYS` names public keys that are
 * believed besides (raw 32 bytes as Base64, comma between them), so that a key can be replaced: releases signed with
 * the old one name the new one first.
 *
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {{ privateKey: import('node:crypto').KeyObject, trusted: string[], development: boolean }}
 *   `trusted` as raw Base64, the build's own first
 * @throws when a key is not what it should be
 */
export function signingKeys(environment = process.env) {
	const own = environment.KLARA_SIGNING_KEY;
	const privateKey = createPrivateKey({
		key: Buffer.from(own || DEVELOPMENT_KEY, 'base64'),
		format: 'der',
		type: 'pkcs8'
	});
	if (privateKey.asymmetricKeyType !== 'ed25519')
		throw new Error(`KLARA_SIGNING_KEY: an Ed25519 key is needed, this is ${privateKey.asymmetricKeyType}`);
	const others = (environment.KLARA_TRUSTED_KEYS ?? '').split(',').filter(Boolean);
	for (const key of others)
		if (Buffer.from(key, 'base64').length !== KEY_BYTES)
			throw new Error(`KLARA_TRUSTED_KEYS: not ${KEY_BYTES} bytes in Base64: ${key}`);
	const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
	return {
		privateKey,
		trusted: [...new Set([spki.subarray(-KEY_BYTES).toString('base64'), ...others])],
		development: !own
	};
}

/**
 * The index with its signature, over the words of the index without one (`signedWords` of
 * `src/lib/model/signature.js`).
 *
 * @template {{ signature: null }} T
 * @param {T} index
 * @param {import('node:crypto').KeyObject} privateKey
 * @returns {Omit<T, 'signature'> & { signature: string }}
 */
export function signed(index, privateKey) {
	return { ...index, signature: sign(null, Buffer.from(signedWords(index)), privateKey).toString('base64') };
}

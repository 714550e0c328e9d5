import { createHash, createPublicKey, verify } from 'node:crypto';
import { signedWords } from '../src/lib/model/signature.js';
import { Refusal } from './refusal.js';

/** Public half of the key that everyone can read in `tools/signing.js`: what it signed proves nothing. */
export const DEVELOPMENT_KEY = 'XUsI+6tuKCEbeeK3wxP5szL2870rgd60+tjF+4cQi+A=';

/** No release of this site comes near it: what is larger is not read to its end. */
export const LIST_LIMIT = 4_000_000;
const SHA256 = /^[0-9a-f]{64}$/;
const RELEASE = /^\d+-[0-9a-f]{12}$/;
/** Segments of letters, digits and few signs, none of which leads to a folder above. */
const PATH = /^(\/(?!\.{1,2}(\/|$))[\w.-]+)+$/;

/**
 * `packs/index.json`, as far as a kiosk reads it.
 *
 * @typedef {{
 *   release: string,
 *   sequence: number,
 *   site: { url: string, sha256: string, files: number, bytes: number },
 *   keys: string[],
 *   signedBy: string
 * }} Index
 */

/**
 * Reads `packs/index.json`, the signature first: what no believed key has signed is not looked at any further.
 *
 * @param {Buffer} body
 * @param {readonly string[]} trusted public keys, raw as Base64
 * @returns {Index}
 * @throws {Refusal} `format`, `signature`
 */
export function readIndex(body, trusted) {
	const index = parse(body, 'packs/index.json');
	const words = Buffer.from(signedWords(index));
	const signature = Buffer.from(String(index.signature), 'base64');
	const signedBy = trusted.find((key) => verify(null, words, publicKey(key), signature));
	if (!signedBy) throw new Refusal('signature', 'packs/index.json: signed by no key this kiosk believes');
	const { release, sequence, site, keys = [] } = index;
	const wellFormed =
		RELEASE.test(release) &&
		Number.isSafeInteger(sequence) &&
		PATH.test(site?.url) &&
		SHA256.test(site.sha256) &&
		Number.isSafeInteger(site.bytes) &&
		Array.isArray(keys) &&
		keys.every(isKey);
	if (!wellFormed)
		throw new Refusal('format', 'packs/index.json: signed, but not of a shape this kiosk knows');
	return { release, sequence, site, keys, signedBy };
}

/**
 * Reads the list of a release's files, `packs/site.<hash>.json`.
 *
 * @param {Buffer} body
 * @param {Index} index which names its hash
 * @returns {Map<string, string>} SHA-256 by path
 * @throws {Refusal} `damaged`, `format`
 */
export function readSiteManifest(body, { site }) {
	checkHash(site.url, body, site.sha256);
	const files = Object.entries(parse(body, site.url).files ?? {});
	const wellFormed =
		files.length === site.files &&
		files.every(([path, hash]) => PATH.test(path) && SHA256.test(String(hash)));
	if (!wellFormed) throw new Refusal('format', `${site.url}: not a list of files`);
	return new Map(/** @type {[string, string][]} */ (files));
}

/**
 * @param {string} path
 * @param {Buffer} body
 * @param {string} sha256
 * @throws {Refusal} `damaged`
 */
export function checkHash(path, body, sha256) {
	if (!hasHash(body, sha256))
		throw new Refusal('damaged', `${path}: ${body.length} bytes that are not what the release says`);
}

/**
 * @param {Buffer} body
 * @param {string} sha256
 */
export function hasHash(body, sha256) {
	return createHash('sha256').update(body).digest('hex') === sha256;
}

/** @param {unknown} key */
export function isKey(key) {
	return typeof key === 'string' && Buffer.from(key, 'base64').length === 32;
}

/**
 * @param {Buffer} body
 * @param {string} path
 * @returns {ReturnType<JSON['parse']>} an object
 */
function parse(body, path) {
	try {
		const value = JSON.parse(body.toString('utf8'));
		if (value && typeof value === 'object') return value;
	} catch {
		// Told below, as any other value is.
	}
	throw new Refusal('format', `${path}: not JSON of an object`);
}

/** @param {string} key */
function publicKey(key) {
	const x = Buffer.from(key, 'base64').toString('base64url');
	return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

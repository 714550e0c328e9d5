import { generateKeyPairSync } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { checkSignature } from '../../src/lib/offline/signature';
import { signed, signingKeys } from '../../tools/signing.js';

const { privateKey } = generateKeyPairSync('ed25519');
const KEY = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
const own = signingKeys({ KLARA_SIGNING_KEY: KEY });
const index = { release: '6-aaaaaaaaaaaa', sequence: 6, signature: null, packs: { sv: { url: '/å' } } };
const offer = signed(index, own.privateKey);
/** As it arrives: written and parsed. */
const arrived = (value: object) => JSON.parse(JSON.stringify(value)) as typeof offer;

test('what was signed with a key that is believed is taken, also with a key that is to follow', async () => {
	expect(own.development).toBe(false);
	await expect(checkSignature(arrived(offer), own.trusted)).resolves.toBe('signed');
	const later = signingKeys({ KLARA_TRUSTED_KEYS: own.trusted[0] });
	await expect(checkSignature(arrived(offer), later.trusted)).resolves.toBe('signed');
});

test.each([
	['another word', { ...offer, packs: { sv: { url: '/a' } } }],
	['an older sequence under the same signature', { ...offer, sequence: 5 }],
	['a word more', { ...offer, more: 1 }],
	['no signature', { ...offer, signature: null }],
	['a signature that is no Base64', { ...offer, signature: '%' }],
	['the development key', signed(index, signingKeys({}).privateKey)]
])('%s is refused', async (_, changed) => {
	await expect(checkSignature(arrived(changed), own.trusted)).rejects.toMatchObject({ problem: 'signature' });
});

test('where the browser knows no Ed25519 the hashes alone are used, and it is said', async () => {
	const spy = vi
		.spyOn(crypto.subtle, 'importKey')
		.mockRejectedValue(new DOMException('', 'NotSupportedError'));
	await expect(checkSignature(arrived(offer), own.trusted)).resolves.toBe('unsupported');
	spy.mockRestore();
});

test('a key that is none stops the build', () => {
	const { privateKey: rsa } = generateKeyPairSync('rsa', { modulusLength: 1024 });
	const der = rsa.export({ format: 'der', type: 'pkcs8' }).toString('base64');
	expect(() => signingKeys({ KLARA_SIGNING_KEY: der })).toThrow('Ed25519');
	expect(() => signingKeys({ KLARA_TRUSTED_KEYS: 'AAAA' })).toThrow('32 bytes');
	expect(signingKeys({}).development).toBe(true);
});

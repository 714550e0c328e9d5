/**
 * The words of `packs/index.json` that its Ed25519 signature is over: the index as it is written, with `null` in
 * the signature's place. Parsing keeps the order of the keys, so build, page and kiosk write the same words.
 *
 * @param {object} index as it was parsed, with everything a schema would drop
 */
export const signedWords = (index) => JSON.stringify({ ...index, signature: null });

/**
 * Why an update was not taken, as the operator's page knows it:
 * `offline` no answer, or one that broke off; `clock` the other side's certificate does not hold on this machine's
 * day; `unavailable` answered with an error; `format` not a release; `signature` signed by no believed key; `older`
 * than the release in use; `damaged` a file is not what the release says; `space` the disk is full;
 * `failed-before` this release was rolled back here; `no-stick` no release on any stick.
 *
 * @typedef {'offline' | 'clock' | 'unavailable' | 'format' | 'signature' | 'older' | 'damaged' | 'space' | 'failed-before' | 'no-stick'} RefusalCode
 */

/** An update that was not taken; whatever was in use stays in use. */
export class Refusal extends Error {
	/**
	 * @param {RefusalCode} code
	 * @param {string} detail for a technician
	 */
	constructor(code, detail) {
		super(detail);
		this.code = code;
	}
}

import { createServer } from 'node:http';
import { siteHandler } from '../scripts/serve.js';
import { Line } from './line.js';

/** A built site as its host would serve it, at the end of a line that can be slow or cut. */
export class Site {
	/** Paths asked for since the visit began, with what the browser wanted them for. */
	asked = /** @type {{ path: string, as: string }[]} */ ([]);
	/** @type {Line | null} */
	#line = null;
	#pending = 0;
	#folder;
	#server;

	/** @param {string} folder */
	constructor(folder) {
		this.#folder = folder;
		const handle = siteHandler(folder);
		this.#server = createServer((request, response) => {
			const path = (request.url ?? '').split('?')[0] ?? '';
			this.asked.push({ path, as: String(request.headers['sec-fetch-dest'] ?? '') });
			this.#pending++;
			response.on('close', () => this.#pending--);
			handle(request, response);
		});
	}

	get folder() {
		return this.#folder;
	}

	/** @returns {Line} */
	get line() {
		if (!this.#line) throw new Error('The site has not been started');
		return this.#line;
	}

	get url() {
		return `http://localhost:${this.line.port}`;
	}

	/** Milliseconds since anything moved; 0 while something is on its way. */
	get stillFor() {
		return this.#pending > 0 || !this.line.empty ? 0 : performance.now() - this.line.movedAt;
	}

	async start() {
		await new Promise((resolve) => this.#server.listen(0, () => resolve(null)));
		const address = this.#server.address();
		if (!address || typeof address !== 'object') throw new Error('The server has no port');
		this.#line = new Line(address.port);
		await this.#line.open();
		return this;
	}

	/** Starts the accounts of a visit. @param {{ slow: boolean }} options */
	begin({ slow }) {
		this.line.slow = slow;
		this.line.received = 0;
		this.asked = [];
	}

	async stop() {
		await this.line.cut();
		this.#server.closeAllConnections();
		await new Promise((resolve) => this.#server.close(resolve));
	}
}

import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { siteHandler } from '../../scripts/serve.js';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A real server of a built site that can be stopped, killed in the middle, and made to lie. */
export class Site {
	#server: Server | null = null;
	#port = 0;
	#sockets = new Set<Socket>();
	#folder: string;
	#handler: Handler;
	#left = Infinity;
	/** Paths asked for, in order. */
	readonly asked: string[] = [];
	/** Files it was asked for and does not have. */
	readonly missed: string[] = [];
	/** Takes every request and answers none. */
	hang = false;
	/** Answers instead of the site, by path. */
	readonly faults = new Map<string, Handler>();

	constructor(folder: string) {
		this.#folder = folder;
		this.#handler = siteHandler(folder);
	}

	get url() {
		return `http://localhost:${this.#port}`;
	}

	/** Serves another release from the same address, as a deployment does. */
	deploy(folder: string) {
		this.#folder = folder;
		this.#handler = siteHandler(folder);
	}

	async start(): Promise<this> {
		this.#left = Infinity;
		this.#server = createServer((request, response) => this.#answer(request, response));
		this.#server.on('connection', (socket) => {
			this.#sockets.add(socket);
			socket.on('close', () => this.#sockets.delete(socket));
		});
		await new Promise<void>((resolve) => this.#server!.listen(this.#port, resolve));
		this.#port = (this.#server.address() as AddressInfo).port;
		return this;
	}

	/** Gone, open connections included. */
	async stop() {
		const server = this.#server;
		this.#server = null;
		for (const socket of this.#sockets) socket.destroy();
		if (server) await new Promise((resolve) => server.close(resolve));
	}

	/** What was missing so far was asked for in order to find nothing. */
	forgiveMissing() {
		this.missed.length = 0;
	}

	/** Takes requests for these paths and never ends its answers; a byte now and then keeps them alive. */
	drip(...paths: string[]) {
		for (const path of paths)
			this.faults.set(path, (_, response) => {
				response.writeHead(200, { 'content-type': 'application/octet-stream' });
				const timer = setInterval(() => response.write('\0'), 500);
				response.on('close', () => clearInterval(timer));
			});
	}

	/**
	 * Answers with a file of the build byte by byte until it is let go, so that the wait for it never runs out.
	 *
	 * @returns lets the rest of it go
	 */
	hold(path: string): () => void {
		const body = readFileSync(this.#folder + path);
		let letGo = () => {};
		const released = new Promise<void>((resolve) => (letGo = resolve));
		this.faults.set(path, (_, response) => {
			let sent = 0;
			response.writeHead(200, { 'content-type': 'application/octet-stream' });
			response.flushHeaders();
			const timer = setInterval(() => response.write(body.subarray(sent, ++sent)), 500);
			response.on('close', () => clearInterval(timer));
			void released.then(() => {
				clearInterval(timer);
				response.end(body.subarray(sent));
			});
		});
		return letGo;
	}

	/** Dies after this many answers to paths that match. */
	killAfter(answers: number) {
		this.#left = answers;
	}

	#answer(request: IncomingMessage, response: ServerResponse) {
		const path = (request.url ?? '').split('?')[0]!;
		this.asked.push(path);
		if (this.hang) return;
		if (this.#left <= 0) return void request.socket.destroy();
		if (Number.isFinite(this.#left)) this.#left--;
		const fault = this.faults.get(path);
		if (fault) return fault(request, response);
		response.on('finish', () => {
			if (response.statusCode === 404) this.missed.push(path);
		});
		this.#handler(request, response);
	}
}

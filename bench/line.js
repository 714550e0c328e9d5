import { connect, createServer } from 'node:net';

/** Slow 4G, as Chromium's own emulation has it. */
const LATENCY = 150;
const DOWN = 1_600_000 / 8 / 1000;
const UP = 750_000 / 8 / 1000;
const PACKET = 1460;
const TICK = 4;

/** @typedef {{ socket: import('node:net').Socket, waiting: Buffer[], ended: boolean }} Lane */

/**
 * The line between browser and server. Emulation in the browser never reaches what a service worker
 * fetches, so the line itself is slow: each request waits for the latency, and all connections share
 * one narrow bandwidth, packet by packet in turn.
 */
export class Line {
	/** Slow 4G when true, as fast as the machine when false. */
	slow = false;
	/** Bytes that have reached the browser, headers included. */
	received = 0;
	/** When anything last moved, by `performance.now()`. */
	movedAt = 0;
	port = 0;
	#target;
	#credit = 0;
	#tickedAt = 0;
	#ticking = false;
	/** @type {Lane[]} */
	#lanes = [];
	/** @type {import('node:net').Server | null} */
	#server = null;

	/** @param {number} target port of the server */
	constructor(target) {
		this.#target = target;
	}

	/** Listens, on the same port as before when it has been cut. */
	async open() {
		this.#server = createServer((socket) => this.#accept(socket));
		await new Promise((resolve) => this.#server?.listen(this.port, () => resolve(null)));
		const address = this.#server.address();
		if (address && typeof address === 'object') this.port = address.port;
	}

	/** No network any more: open connections die and new ones are refused. */
	async cut() {
		const server = this.#server;
		this.#server = null;
		for (const { socket } of this.#lanes) socket.destroy();
		if (server) await new Promise((resolve) => server.close(resolve));
	}

	/** True when nothing is on its way. */
	get empty() {
		return this.#lanes.every(({ waiting }) => waiting.length === 0);
	}

	/** @param {import('node:net').Socket} socket */
	#accept(socket) {
		const origin = connect(this.#target);
		/** @type {Lane} */
		const lane = { socket, waiting: [], ended: false };
		this.#lanes.push(lane);
		let sentAt = 0;
		socket.setNoDelay(true);
		socket.on('data', (chunk) => {
			this.movedAt = performance.now();
			sentAt = Math.max(sentAt, this.movedAt + (this.slow ? LATENCY + chunk.length / UP : 0));
			if (this.slow) setTimeout(() => origin.write(chunk), sentAt - this.movedAt);
			else origin.write(chunk);
		});
		socket.on('close', () => {
			this.#lanes = this.#lanes.filter((other) => other !== lane);
			origin.destroy();
		});
		origin.on('data', (chunk) => {
			if (!this.slow) return this.#deliver(lane, chunk);
			for (let i = 0; i < chunk.length; i += PACKET) lane.waiting.push(chunk.subarray(i, i + PACKET));
			this.#start();
		});
		origin.on('close', () => {
			lane.ended = true;
			if (!lane.waiting.length) socket.end();
		});
		// A browser that goes away is no news.
		for (const end of [socket, origin]) end.on('error', () => undefined);
	}

	#start() {
		if (this.#ticking) return;
		this.#ticking = true;
		this.#tickedAt = performance.now();
		this.#credit = 0;
		setTimeout(() => this.#tick(), TICK);
	}

	/** Hands out what the bandwidth has earned since the last tick, one packet to each in turn. */
	#tick() {
		const now = performance.now();
		this.#credit += (now - this.#tickedAt) * DOWN;
		this.#tickedAt = now;
		while (this.#credit > 0) {
			const lane = this.#lanes.find(({ waiting }) => waiting.length);
			const packet = lane?.waiting.shift();
			if (!lane || !packet) break;
			this.#lanes = [...this.#lanes.filter((other) => other !== lane), lane];
			this.#credit -= packet.length;
			this.#deliver(lane, packet);
			if (lane.ended && !lane.waiting.length) lane.socket.end();
		}
		this.#ticking = !this.empty;
		if (this.#ticking) setTimeout(() => this.#tick(), TICK);
	}

	/**
	 * @param {Lane} lane
	 * @param {Buffer} bytes
	 */
	#deliver(lane, bytes) {
		this.received += bytes.length;
		this.movedAt = performance.now();
		lane.socket.write(bytes);
	}
}

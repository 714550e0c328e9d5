import { InstallError } from '../model/problem';
import type { Answer, Command, Greeting, Report, Request } from './messages';
import { SAVER, trustedWorkerUrl } from './trusted';

/** How long the script may take to come, in milliseconds; the browser itself would wait for minutes. */
const GREETING_LIMIT = 10_000;

interface Waiting {
	resolve: (next: number | undefined) => void;
	reject: (error: InstallError) => void;
}

/**
 * The page's end of the saver: starts it with the first command and ends it with the last answer, so
 * that nothing lives on that no one has asked for.
 */
export class Saver {
	readonly #tell: (report: Report) => void;
	#worker: Worker | null = null;
	#greeting: ReturnType<typeof setTimeout> | undefined;
	#waiting = new Map<number, Waiting>();
	#last = 0;

	constructor(tell: (report: Report) => void) {
		this.#tell = tell;
	}

	get busy() {
		return this.#waiting.size > 0;
	}

	/**
	 * Has a command carried out.
	 *
	 * @returns milliseconds until it is worth asking again, where the command says so
	 * @throws {InstallError}
	 */
	run(command: Command): Promise<number | undefined> {
		const id = ++this.#last;
		return new Promise((resolve, reject) => {
			this.#waiting.set(id, { resolve, reject });
			this.#post({ type: 'run', id, command });
		});
	}

	/** Stops the installation of a language, be it asked for or an update. */
	cancel(locale: string) {
		if (this.#worker) this.#post({ type: 'cancel', locale });
	}

	/** Ends everything at once: the script, its downloads, its lock. */
	stop() {
		this.#end(new InstallError('cancelled'));
	}

	#post(request: Request) {
		try {
			this.#worker ??= this.#start();
			this.#worker.postMessage(request);
		} catch (error) {
			this.#end(new InstallError('storage', error));
		}
	}

	#start(): Worker {
		const worker = new Worker(trustedWorkerUrl(SAVER), import.meta.env.DEV ? { type: 'module' } : {});
		this.#greeting = setTimeout(() => this.#end(new InstallError('network')), GREETING_LIMIT);
		worker.onerror = (event) => {
			event.preventDefault();
			this.#end(new InstallError('network', event.message));
		};
		worker.onmessage = ({ data }: MessageEvent<Report | Answer | Greeting>) => this.#hear(data);
		return worker;
	}

	#hear(message: Report | Answer | Greeting) {
		if (message.type === 'ready') return clearTimeout(this.#greeting);
		if (message.type !== 'done' && message.type !== 'failed') return this.#tell(message);
		const waiting = this.#waiting.get(message.id);
		this.#waiting.delete(message.id);
		if (!this.busy) this.#end();
		if (message.type === 'done') waiting?.resolve(message.next);
		else waiting?.reject(new InstallError(message.problem));
	}

	#end(error = new InstallError('cancelled')) {
		clearTimeout(this.#greeting);
		this.#worker?.terminate();
		this.#worker = null;
		const waiting = [...this.#waiting.values()];
		this.#waiting.clear();
		for (const { reject } of waiting) reject(error);
	}
}

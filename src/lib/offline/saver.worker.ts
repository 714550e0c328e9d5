/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import type { PackIndex } from '../model/pack-schema';
import { InstallError, problemOf } from '../model/problem';
import { changeRemoved, readPointer } from '../storage/packs';
import { rememberAttempt } from './attempts';
import { catchUp, lookAtOffer } from './catch-up';
import { fetchIndex, install, remove } from './install';
import type { Answer, Command, Greeting, Report, Request } from './messages';

/**
 * Saves: unpacking, hashing, storing, proving and sweeping happen here and never on the page's own
 * thread. Started by a page, and ended by it once it has answered.
 */
declare const self: DedicatedWorkerGlobalScope;

const tell = (message: Report | Answer | Greeting) => self.postMessage(message);

/** Progress is told in as many steps: each message is work for the page's own thread. */
const STEPS = 50;

interface Installation {
	/** Languages to fetch. */
	wanted: string[];
	/** Those that were installed when it was decided. */
	known: string[];
	/** Those and all it has touched besides. */
	locales: Set<string>;
	controller: AbortController;
}

const installations = new Set<Installation>();

self.onmessage = ({ data }: MessageEvent<Request>) => {
	if (data.type === 'run') return void run(data.id, data.command);
	for (const installation of installations) if (installation.locales.has(data.locale)) cancel(installation);
};

tell({ type: 'ready' });

async function run(id: number, command: Command) {
	try {
		const next = await perform(command);
		tell({ type: 'done', id, ...(next === undefined ? {} : { next }) });
	} catch (error) {
		console.warn(error);
		tell({ type: 'failed', id, problem: problemOf(error).problem });
	}
}

async function perform(command: Command): Promise<number | undefined> {
	switch (command.type) {
		case 'look':
			tell({ type: 'pointer', pointer: await readPointer() });
			if (command.offer) await lookAtOffer(tell);
			return;
		case 'catch-up':
			return catchUp(command.keeping, tell, (index, locales, known) =>
				carryOut(begin(locales, known), index, [])
			);
		case 'save':
			return save(command.locales, command.recordings ? command.locales : []);
		case 'remove':
			await remove(command.locale);
			tell({ type: 'pointer', pointer: await readPointer() });
	}
}

/** One language after the other, so that one that fails does not take the others along. */
async function save(locales: string[], spoken: string[]): Promise<undefined> {
	// Begun before the offer is there: the reader may think better of it in the first second.
	const begun = locales.map((locale) => begin([locale]));
	const offer = await fetchIndex().catch((error: unknown) => {
		for (const installation of begun) settle(installation, error);
		return null;
	});
	if (!offer) return;
	const { index } = offer;
	tell({ type: 'offer', ...offer });
	// Not to be noted is no reason not to save.
	await changeRemoved((removed) => removed.filter((locale) => !locales.includes(locale))).catch(
		() => undefined
	);
	for (const installation of begun) await carryOut(installation, index, spoken);
}

function begin(wanted: string[], known: string[] = []): Installation {
	const installation = { wanted, known, locales: new Set(wanted), controller: new AbortController() };
	installations.add(installation);
	return installation;
}

/** Told at once: what has to be undone is of no interest to the reader. */
function cancel(installation: Installation) {
	installation.controller.abort();
	settle(installation, new InstallError('cancelled'));
}

async function carryOut(installation: Installation, index: PackIndex, spoken: string[]) {
	const { wanted, known, locales, controller } = installation;
	const steps = new Map<string, number>();
	const progress = (locale: string, done: number) => {
		locales.add(locale);
		const step = Math.floor(done * STEPS);
		if (controller.signal.aborted || steps.get(locale) === step) return;
		steps.set(locale, step);
		tell({ type: 'progress', locale, done });
	};
	try {
		controller.signal.throwIfAborted();
		await install(index, { wanted, spoken, known }, progress, controller.signal);
		await rememberAttempt(index, [...locales]);
		tell({ type: 'pointer', pointer: await readPointer() });
		settle(installation);
	} catch (error) {
		console.warn(error);
		const { problem } = problemOf(error);
		// Not asked to stop and stopped: another tab erases everything, and nothing is written any more.
		const erased = problem === 'cancelled' && !controller.signal.aborted;
		if (!erased) await rememberAttempt(index, [...locales], problem);
		settle(installation, error);
	}
}

/** Tells once how an installation ended; what is still under way on its behalf stops, and is not heard. */
function settle(installation: Installation, error?: unknown) {
	const { locales, controller } = installation;
	controller.abort();
	if (!installations.delete(installation)) return;
	const problem = error === undefined ? undefined : problemOf(error).problem;
	tell({ type: 'settled', locales: [...locales], ...(problem ? { problem } : {}) });
}

import type { PackIndex, ReleasePointer } from '../model/pack-schema';
import type { Problem } from '../model/problem';
import type { Signature } from './signature';

/** What a page asks of the saver. */
export type Command =
	/** Tells what is saved and, where asked, what the server offers. */
	| { type: 'look'; offer: boolean }
	/** Does what needs no asking: news, repair, what is kept here. */
	| { type: 'catch-up'; keeping: string[] }
	| { type: 'save'; locales: string[]; recordings: boolean }
	| { type: 'remove'; locale: string };

/** A command under its number, or the wish that the installation of a language stops. */
export type Request = { type: 'run'; id: number; command: Command } | { type: 'cancel'; locale: string };

/** What the saver tells while it works. */
export type Report =
	| { type: 'pointer'; pointer: ReleasePointer }
	| { type: 'offer'; index: PackIndex; signature: Signature }
	/** It could not be asked, or is not believed. */
	| { type: 'offer'; index: null; problem: Problem }
	/** Part done, 0–1. */
	| { type: 'progress'; locale: string; done: number }
	/** An installation has ended, well where no problem is named. */
	| { type: 'settled'; locales: string[]; problem?: Problem };

/** What a command came to. `next`: milliseconds until it is worth asking again. */
export type Answer =
	{ type: 'done'; id: number; next?: number } | { type: 'failed'; id: number; problem: Problem };

/** The saver's first words: its script is there and runs. */
export type Greeting = { type: 'ready' };

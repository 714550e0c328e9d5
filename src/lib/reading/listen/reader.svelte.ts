import { darken, light } from './light';
import { manuscriptOf } from './manuscript';

/** An engine that has not begun, or a recording that has not moved on, after this time is stuck; in ms. */
const SILENCE_LIMIT_MS = 4000;
/** How often a voice that is speaking is asked whether it still is, in ms. */
const LOOK_EVERY_MS = 1000;
/** The slowest voice says a letter in less, in ms: a sentence takes no longer than its letters. */
const MS_PER_LETTER = 400;

/** One thing to sound: a recording of a whole block, or a sentence for the voice. */
type Part = { element: HTMLElement } & ({ recording: string } | { range: Range; words: string });

export interface Sources {
	code: string;
	/** Block id → address of its recording. */
	recordings: Record<string, string>;
	/** A trusted voice for what is not recorded. */
	voice: SpeechSynthesisVoice | undefined;
}

/** Reads a page aloud, part by part. Views bind to `state` and `byVoice`. */
export class Reader {
	state = $state<'idle' | 'reading' | 'paused' | 'failed'>('idle');
	/** The device's voice is speaking, not a recording. */
	byVoice = $state(false);
	/** How loud it is, 0–1; a sentence that has begun is said to its end as it was. */
	volume = 1;
	#voice: SpeechSynthesisVoice | undefined;
	#parts: Part[] = [];
	#at = 0;
	/** Kept, since some browsers forget an utterance nobody holds and never say it has ended. */
	#utterance: SpeechSynthesisUtterance | null = null;
	/** One for the whole reading: some browsers let only the one go on that the reader's touch started. */
	#audio: HTMLAudioElement | null = null;
	/** Bounds the one wait that is on: engines forget to say that they have begun, or ended. */
	#watchdog: ReturnType<typeof setTimeout> | undefined;

	start(article: HTMLElement, { code, recordings, voice }: Sources) {
		this.stop();
		this.#voice = voice;
		this.#parts = manuscriptOf(article, code).flatMap(({ element, sentences }): Part[] => {
			const recording = recordings[element.id];
			if (recording) return [{ element, recording }];
			return voice ? sentences.map((sentence) => ({ element, ...sentence })) : [];
		});
		this.#at = 0;
		this.#sound();
	}

	/** Stops and remembers the sentence: on Android a voice that is paused is lost. */
	pause() {
		this.#hush();
		this.state = 'paused';
	}

	resume() {
		this.#sound();
	}

	stop() {
		this.#hush();
		this.#dropAudio();
		this.#parts = [];
		darken();
		this.state = 'idle';
		this.byVoice = false;
	}

	/** Where it is still on its way it would end, or fail, in the middle of what is read next. */
	#dropAudio() {
		const audio = this.#audio;
		this.#audio = null;
		if (!audio) return;
		audio.onended = audio.onerror = audio.ontimeupdate = null;
		audio.removeAttribute('src');
		audio.load();
	}

	#sound() {
		const part = this.#parts[this.#at];
		if (!part) return this.stop();
		this.state = 'reading';
		this.byVoice = 'words' in part;
		if ('words' in part) {
			light(part.element, part.range);
			this.#speak(part.words);
		} else {
			light(part.element);
			this.#play(part.recording);
		}
	}

	#next() {
		this.#at++;
		this.#sound();
	}

	#fail() {
		this.stop();
		this.state = 'failed';
	}

	#speak(words: string) {
		const utterance = new SpeechSynthesisUtterance(words);
		utterance.volume = this.volume;
		if (this.#voice) {
			utterance.voice = this.#voice;
			utterance.lang = this.#voice.lang.replaceAll('_', '-');
		}
		// A voice that was cut short still reports; only the one that is held counts.
		const ifHeld = (then: () => void) => () => {
			if (this.#utterance === utterance) then();
		};
		utterance.addEventListener(
			'start',
			ifHeld(() => this.#watchForEnd(ifHeld, SILENCE_LIMIT_MS + words.length * MS_PER_LETTER))
		);
		utterance.addEventListener(
			'end',
			ifHeld(() => this.#next())
		);
		utterance.addEventListener(
			'error',
			ifHeld(() => this.#fail())
		);
		this.#hush();
		this.#utterance = utterance;
		this.#watchdog = setTimeout(
			ifHeld(() => this.#fail()),
			SILENCE_LIMIT_MS
		);
		try {
			speechSynthesis.speak(utterance);
		} catch {
			this.#fail();
		}
	}

	/**
	 * Goes on to the next sentence when the voice has fallen silent, or should have long ago, without
	 * an `end`: it was heard, so this is no failure.
	 *
	 * @param left the longest the sentence can still take, in ms
	 * @param wasSpeaking at the look before: one silent look alone is a pause for breath
	 */
	#watchForEnd(ifHeld: (then: () => void) => () => void, left: number, wasSpeaking = true) {
		clearTimeout(this.#watchdog);
		this.#watchdog = setTimeout(
			ifHeld(() => {
				const { speaking } = speechSynthesis;
				if (left <= LOOK_EVERY_MS || !(speaking || wasSpeaking)) this.#next();
				else this.#watchForEnd(ifHeld, left - LOOK_EVERY_MS, speaking);
			}),
			LOOK_EVERY_MS
		);
	}

	#play(address: string) {
		this.#hush();
		const audio = (this.#audio ??= new Audio());
		const watch = () => {
			clearTimeout(this.#watchdog);
			// What the device has paused by itself, for a call, waits for the reader.
			this.#watchdog = setTimeout(() => (audio.paused ? this.pause() : this.#fail()), SILENCE_LIMIT_MS * 2);
		};
		audio.onended = () => this.#next();
		audio.onerror = () => this.#fail();
		// A recording that stands still says so by moving on no more.
		audio.ontimeupdate = () => {
			if (!audio.paused) watch();
		};
		watch();
		audio.volume = this.volume;
		if (!audio.src.endsWith(address)) audio.src = address;
		audio.play().catch(() => {
			// Paused before it began is no fault.
			if (this.#audio === audio && this.state === 'reading') this.#fail();
		});
	}

	/** Silences whatever sounds. */
	#hush() {
		clearTimeout(this.#watchdog);
		this.#utterance = null;
		this.#audio?.pause();
		try {
			globalThis.speechSynthesis?.cancel();
		} catch {
			// An engine that cannot even be silenced says nothing either.
		}
	}
}

import type { Page } from '@playwright/test';

export interface FakeVoice {
	lang: string;
	name?: string;
	localService?: boolean;
}

/** What was said, and by which voice. */
export interface Said {
	words: string;
	voice: string;
}

/**
 * Gives the page a `speechSynthesis` that behaves as real ones do: voices come late and are
 * announced, what is spoken starts and ends in its own time, what is cut short reports an error, and
 * without a voice it speaks with the first there is. Chromium on Linux has no voices of its own.
 *
 * @param stuck takes an utterance and never begins
 */
export async function giveVoices(page: Page, voices: FakeVoice[], { stuck = false } = {}) {
	await page.addInitScript(
		({ voices, stuck }) => {
			class Utterance extends EventTarget {
				voice: { lang: string } | null = null;
				lang = '';
				constructor(readonly text: string) {
					super();
				}
				tell(type: string, error?: string) {
					this.dispatchEvent(Object.assign(new Event(type), error ? { error } : {}));
				}
			}
			class Synthesis extends EventTarget {
				said: { words: string; voice: string }[] = [];
				#known: object[] = [];
				#now: Utterance | null = null;
				constructor() {
					super();
					setTimeout(() => {
						this.#known = voices.map(({ lang, name = lang, localService = true }) => ({
							lang,
							name,
							localService,
							voiceURI: name
						}));
						this.dispatchEvent(new Event('voiceschanged'));
					}, 50);
				}
				getVoices = () => this.#known;
				cancel = () => {
					const cut = this.#now;
					this.#now = null;
					if (cut) queueMicrotask(() => cut.tell('error', 'canceled'));
				};
				speak = (utterance: Utterance) => {
					this.#now = utterance;
					this.said.push({ words: utterance.text, voice: utterance.voice?.lang ?? voices[0]?.lang ?? '' });
					if (stuck) return;
					const ifHeld = (then: () => void) => () => void (this.#now === utterance && then());
					setTimeout(
						ifHeld(() => utterance.tell('start')),
						10
					);
					setTimeout(
						ifHeld(() => {
							this.#now = null;
							utterance.tell('end');
						}),
						1000
					);
				};
			}
			Object.defineProperty(window, 'speechSynthesis', { value: new Synthesis(), configurable: true });
			Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance, configurable: true });
		},
		{ voices, stuck }
	);
}

export const said = (page: Page) =>
	page.evaluate(() => (window.speechSynthesis as unknown as { said: Said[] }).said);

/** The sentence that is lit, or nothing. */
export const lit = (page: Page) =>
	page.evaluate(() => [...(CSS.highlights.get('being-read') ?? [])].map(String).join());

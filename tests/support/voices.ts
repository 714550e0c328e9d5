import type { Page } from '@playwright/test';

export interface FakeVoice {
	lang: string;
	name?: string;
	localService?: boolean;
}

/** What was said, by which voice, and what was lit when it began. */
export interface Said {
	words: string;
	voice: string;
	lit: string;
}

/** How a voice fails: it never begins, or it begins and never says that it has ended. */
export type VoiceFault = 'never begins' | 'never ends';

/**
 * Gives the page a `speechSynthesis` that behaves as real ones do: voices come late and are
 * announced, what is cut short reports an error, and without a voice it speaks with the first there
 * is. A sentence ends when the test says so, by `endSentence`: no test races against a voice.
 * Chromium on Linux has no voices of its own.
 */
export async function giveVoices(page: Page, voices: FakeVoice[], { fault }: { fault?: VoiceFault } = {}) {
	await page.addInitScript(
		({ voices, fault }) => {
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
				said: { words: string; voice: string; lit: string }[] = [];
				speaking = false;
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
					this.speaking = false;
					if (cut) queueMicrotask(() => cut.tell('error', 'canceled'));
				};
				speak = (utterance: Utterance) => {
					this.#now = utterance;
					const lit = [...(CSS.highlights.get('being-read') ?? [])].map(String).join();
					const voice = utterance.voice?.lang ?? voices[0]?.lang ?? '';
					this.said.push({ words: utterance.text, voice, lit });
					if (fault === 'never begins') return;
					this.speaking = true;
					queueMicrotask(() => {
						if (this.#now === utterance) utterance.tell('start');
					});
					if (fault === 'never ends') this.speaking = false;
				};
				/** The sentence that is being said has been said to its end. */
				end = () => {
					const ended = this.#now;
					this.#now = null;
					this.speaking = false;
					ended?.tell('end');
				};
			}
			Object.defineProperty(window, 'speechSynthesis', { value: new Synthesis(), configurable: true });
			Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance, configurable: true });
		},
		{ voices, fault }
	);
}

export const said = (page: Page) =>
	page.evaluate(() => (window.speechSynthesis as unknown as { said: Said[] }).said);

/** Lets the voice come to the end of its sentence. */
export const endSentence = (page: Page) =>
	page.evaluate(() => (window.speechSynthesis as unknown as { end(): void }).end());

/** The sentence that is lit, or nothing. */
export const lit = (page: Page) =>
	page.evaluate(() => [...(CSS.highlights.get('being-read') ?? [])].map(String).join());

/** Notes the text that is lit each time a recording begins to play. */
export async function noteRecordings(page: Page) {
	await page.addInitScript(() => {
		const noted: string[] = [];
		Object.assign(window, { recordingsHeard: noted });
		const { play } = HTMLMediaElement.prototype;
		HTMLMediaElement.prototype.play = function () {
			noted.push([...(CSS.highlights.get('being-read') ?? [])].map(String).join());
			return play.call(this);
		};
	});
}

export const recordingsHeard = (page: Page) =>
	page.evaluate(() => (window as unknown as { recordingsHeard: string[] }).recordingsHeard);

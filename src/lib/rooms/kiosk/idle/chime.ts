/** Two soft notes, a third apart, in Hz; how long each sounds, in seconds; how loud, of 1. */
const NOTES = [523, 659];
const LENGTH = 0.35;
const VOLUME = 0.12;
/** Both notes have sounded by then, also where the device was slow to begin. */
const CLOSE_MS = 3000;

/** Sounds softly that the screen asks something. Where the browser lets nothing sound, the eye has to do. */
export function chime(): void {
	try {
		const context = new AudioContext();
		NOTES.forEach((frequency, i) => {
			const from = context.currentTime + i * LENGTH;
			const gain = new GainNode(context, { gain: 0 });
			gain.gain.setValueAtTime(0, from);
			gain.gain.linearRampToValueAtTime(VOLUME, from + 0.05);
			gain.gain.linearRampToValueAtTime(0, from + LENGTH);
			const note = new OscillatorNode(context, { frequency });
			note.connect(gain).connect(context.destination);
			note.start(from);
			note.stop(from + LENGTH);
		});
		// One that is kept open holds the sound device. By the clock: where it never runs no note ends.
		setTimeout(() => void context.close().catch(() => undefined), CLOSE_MS);
	} catch {
		// No sound device.
	}
}

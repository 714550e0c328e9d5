/** When voices are asked for once more: not every browser says when they have come. */
const LATE_MS = 1500;

/**
 * Tells the voices of the device, at once and whenever they may have changed, since they come late.
 *
 * @param tell called with none where the device has none or refuses
 * @returns ends the telling
 */
export function watchVoices(tell: (voices: readonly SpeechSynthesisVoice[]) => void): () => void {
	const synthesis = globalThis.speechSynthesis as SpeechSynthesis | undefined;
	const look = () => {
		let voices: readonly SpeechSynthesisVoice[] = [];
		try {
			voices = synthesis?.getVoices() ?? [];
		} catch {
			// Refused: none.
		}
		tell(voices);
	};
	look();
	synthesis?.addEventListener?.('voiceschanged', look);
	const late = setTimeout(look, LATE_MS);
	return () => {
		clearTimeout(late);
		synthesis?.removeEventListener?.('voiceschanged', look);
	};
}

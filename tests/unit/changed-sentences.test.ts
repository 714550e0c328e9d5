import { expect, test } from 'vitest';
import { changedSentences } from '../../src/lib/model/changed-sentences';

test('of a text that the law changes only what changes is told, with the sentence before it and the one after', () => {
	const before = 'En domstol beslutar. Annars upphör det. Ansök inom 4 veckor. Det kan förlängas. Fråga.';
	const after = 'En domstol beslutar. Annars upphör det. Ansök inom 2 veckor. Det kan förlängas. Fråga.';
	expect(changedSentences(after, before)).toBe(
		'… Annars upphör det. Ansök inom 2 veckor. Det kan förlängas.'
	);
	expect(changedSentences(before, after)).toBe(
		'… Annars upphör det. Ansök inom 4 veckor. Det kan förlängas.'
	);
});

test('where something no longer holds, what stands around it is told, at the end of a text too', () => {
	const before = 'A gäller. B gäller. C gäller. D gäller. E gäller.';
	expect(changedSentences('A gäller. B gäller. D gäller. E gäller.', before)).toBe('… B gäller. D gäller.');
	expect(changedSentences('A gäller. B gäller. C gäller. D gäller.', before)).toBe('… D gäller.');
	expect(changedSentences(before, 'A gäller. B gäller. D gäller. E gäller.')).toBe(
		'… B gäller. C gäller. D gäller.'
	);
	expect(changedSentences('X gäller. B. C. D. Y.', 'A gäller. B. C. D. E.')).toBe('X gäller. B. … D. Y.');
});

test('a text with no sentence in common is told whole, and no date is cut in two', () => {
	expect(changedSentences('Ny text. Helt ny.', 'Gammal text.')).toBe('Ny text. Helt ny.');
	expect(changedSentences('Ne. Da. Od 1. juna 2027. to važi.', 'Ne. Da. Od 1. maja 2027. to važi.')).toBe(
		'… Da. Od 1. juna 2027. to važi.'
	);
	expect(changedSentences('هنا. نعم؟ الآن.', 'هنا. نعم؟ أمس.')).toBe('… نعم؟ الآن.');
	expect(changedSentences('ኣብዚ። እወ። ሕጂ።', 'ኣብዚ። እወ። ትማሊ።')).toBe('… እወ። ሕጂ።');
});

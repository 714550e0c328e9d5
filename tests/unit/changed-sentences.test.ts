import { expect, test } from 'vitest';
import { changedSentences } from '../../src/lib/model/changed-sentences';

test('of a text that the law changes only what changes is told, with the sentence before it and the one after', () => {
	const before = 'En. Två. Annars upphör det. Ansök inom 4 veckor. Det kan förlängas. Sex. Sju.';
	const after = 'En. Två. Annars upphör det. Ansök inom 2 veckor. Det kan förlängas. Sex. Sju.';
	expect(changedSentences(after, before)).toBe(
		'… Annars upphör det. Ansök inom 2 veckor. Det kan förlängas. …'
	);
	expect(changedSentences(before, after)).toBe(
		'… Annars upphör det. Ansök inom 4 veckor. Det kan förlängas. …'
	);
});

test('a single sentence is not left out, and a question is told with its answer', () => {
	expect(changedSentences('Ett. Två. Nytt. Fyra. Fem.', 'Ett. Två. Gammalt. Fyra. Fem.')).toBe(
		'Ett. Två. Nytt. Fyra. Fem.'
	);
	expect(changedSentences('Nytt. Får jag? Ja. Fyra. Fem.', 'Gammalt. Får jag? Ja. Fyra. Fem.')).toBe(
		'Nytt. Får jag? Ja. …'
	);
});

test('what says nothing new tells nothing; where something is gone, what stood around it is told', () => {
	const before = 'A gäller. B gäller. C gäller. D gäller. E gäller. F gäller.';
	expect(changedSentences('A gäller. B gäller. D gäller. E gäller. F gäller.', before)).toBeNull();
	expect(changedSentences(before, 'A gäller. B gäller. C gäller. E gäller. F gäller.')).toBe(
		'… C gäller. D gäller. E gäller. F gäller.'
	);
	expect(changedSentences('X gäller. B. C. D. E. F. Y.', 'A gäller. B. C. D. E. F. G.')).toBe(
		'X gäller. B. … F. Y.'
	);
});

test('a text with no sentence in common is told whole, and no date is cut in two', () => {
	expect(changedSentences('Ny text. Helt ny.', 'Gammal text.')).toBe('Ny text. Helt ny.');
	expect(
		changedSentences('Ne. Ne. Da. Od 1. juna 2027. to važi.', 'Ne. Ne. Da. Od 1. maja 2027. to važi.')
	).toBe('… Da. Od 1. juna 2027. to važi.');
	expect(
		changedSentences('Nie. Nie. Tak. W 2027 r. obowiązuje.', 'Nie. Nie. Tak. W 2026 r. obowiązuje.')
	).toBe('… Tak. W 2027 r. obowiązuje.');
	expect(changedSentences('لا. هنا. نعم؟ الآن.', 'لا. هنا. نعم؟ أمس.')).toBe('… نعم؟ الآن.');
	expect(changedSentences('ኣብዚ። ኣብኡ። እወ። ሕጂ።', 'ኣብዚ። ኣብኡ። እወ። ትማሊ።')).toBe('… እወ። ሕጂ።');
});

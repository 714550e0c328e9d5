/** What two languages need and one does not: one chunk, fetched when a second language is asked for. */
export { default as Pairs } from '$lib/reading/pairs/Pairs.svelte';
export { default as TwoLanguages } from './TwoLanguages.svelte';

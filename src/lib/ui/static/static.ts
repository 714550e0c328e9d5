import Kept from './Kept.svelte';
import Rendered from './Rendered.svelte';

/**
 * Wraps what nobody changes by hand: text, links, lists. It is rendered on the server, and hydration leaves it
 * alone, whatever its size; on client-side navigation it is rendered as ever, with `later` once the first screen has
 * been painted (`./drawing.ts`). `of` is what it shows: another value renders it anew. Handlers inside do not run in
 * what hydration left alone: listen further up.
 */
export const Static = import.meta.env.SSR ? Rendered : Kept;

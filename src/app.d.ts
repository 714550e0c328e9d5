import type { ReadingData } from '$lib/reading/context.svelte';
declare global {
	// Absent where the browser has no Trusted Types.
	var trustedTypes: import('trusted-types').TrustedTypePolicyFactory | undefined;
	namespace App {
		interface Locals {
			/** Written into the page for search engines; set while it is prerendered. */
			structured?: import('$lib/model/structured-data').StructuredData;
		}
		/** Outside the languages a page has neither locale nor strings. */
		interface PageData extends Partial<ReadingData> {
			path: string;
			origin: string;
			released: string;
		}
		interface PageState {
			/** The entry of the history that choosing two languages made. */
			twoLanguages?: true;
		}
	}
	const __ACTIVE_LOCALES__: string[];
	/** Public keys whose signature on a release is believed, raw in Base64, from `tools/signing.js`. */
	const __TRUSTED_KEYS__: string[];
	/** `src/early.js`, made small. */
	const __EARLY_SCRIPT__: string;
	/** `src/erase.ts` and what it imports, in one. */
	const __ERASE_SCRIPT__: string;
	interface Window {
		/** What `src/early.js` leaves to the app. */
		klara: {
			hydrated(): void;
			/** Hydrates the page as soon as it is idle. */
			use(): void;
			/** The data that Kit hydrates the page with, once `src/hooks.client.ts` has read them. */
			nodes: unknown[];
		};
	}
}
export {};

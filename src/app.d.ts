import type { Translate } from '$lib/i18n';
declare global {
	// Absent where the browser has no Trusted Types.
	var trustedTypes: import('trusted-types').TrustedTypePolicyFactory | undefined;
	namespace App {
		interface Locals {
			/** Written into the page for search engines; set while it is prerendered. */
			structured?: import('$lib/model/structured-data').StructuredData;
		}
		interface PageData {
			/** Language of the page; absent on pages outside the languages. */
			locale?: string;
			translate?: Translate;
			path: string;
			origin: string;
			released: string;
			/** Block id → address of its recording, where the page has any. */
			recordings?: Record<string, string>;
		}
		interface PageState {
			/** The entry of the history that choosing two languages made. */
			twoLanguages?: true;
		}
	}
	const __ACTIVE_LOCALES__: string[];
	/** `src/early.js`, made small. */
	const __EARLY_SCRIPT__: string;
	interface Window {
		/** What `src/early.js` leaves to the app. */
		klara: { hydrated(): void };
	}
}
export {};

import type { Translate } from '$lib/i18n';
declare global {
	// Absent where the browser has no Trusted Types.
	var trustedTypes: import('trusted-types').TrustedTypePolicyFactory | undefined;
	namespace App {
		interface PageData {
			translate?: Translate;
		}
	}
	const __ACTIVE_LOCALES__: string[];
}
export {};

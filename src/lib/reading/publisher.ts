import type { Translate } from '$lib/i18n';
import type { Publisher } from '$lib/model/content';

/** Who answers for the site, line by line, as far as the operator has said; for About and for paper. */
export function publisherLines(publisher: Partial<Publisher>, t: Translate): string[] {
	return (['owner', 'contact', 'host'] as const).flatMap((role) => {
		const name = publisher[role];
		return name ? [t(`about.${role}`, { name })] : [];
	});
}

import type { Publisher } from '../../model/content';

/** Reads `KLARA_OWNER`, `KLARA_CONTACT` and `KLARA_HOST`, as they stand at build time. */
export function publisher(): Publisher {
	return { owner: said('KLARA_OWNER'), contact: said('KLARA_CONTACT'), host: said('KLARA_HOST') };
}

function said(name: string): string | null {
	return process.env[name]?.trim() || null;
}

/** Who answers for this deployment; null where the operator has not said. */
export interface Publisher {
	/** The authority, library or association that has put the site up. */
	owner: string | null;
	/** Where a reader reports a fault: an address, a number or a place. */
	contact: string | null;
	/** Who runs the server, and so can see that a page was fetched. */
	host: string | null;
}

/** Reads `KLARA_OWNER`, `KLARA_CONTACT` and `KLARA_HOST`, as they stand at build time. */
export function publisher(): Publisher {
	return { owner: said('KLARA_OWNER'), contact: said('KLARA_CONTACT'), host: said('KLARA_HOST') };
}

function said(name: string): string | null {
	return process.env[name]?.trim() || null;
}

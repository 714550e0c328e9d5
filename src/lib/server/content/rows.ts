import type { Structure, TextFile } from './structure';

/** What the structure says of the versions of a page's texts; each row of a page may hold it. */
export interface DatedRow {
	/** Change of the law → text → the facts its version from that day on rests on. */
	dated?: Record<string, Record<string, string[]>> | undefined;
	sections?: { id: string; blocks: { from?: string | undefined; until?: string | undefined }[] }[];
}

/** The row of the structure that a page of texts belongs to; undefined for labels. */
export function rowOf(structure: Structure, file: TextFile, page: string): DatedRow | undefined {
	const byId = <Row extends { id: string }>(rows: Row[]) => rows.find(({ id }) => id === page);
	switch (file) {
		case 'topics':
		case 'rights':
		case 'young':
			return byId(structure.topics);
		case 'statement':
			return structure.about;
		case 'investigation':
			return page === 'page' ? structure.investigation : byId(structure.investigation.steps);
		case 'claims':
			return page === 'check' ? structure.check : byId(structure.claims);
		case 'words':
			return byId(structure.words);
		default:
			return undefined;
	}
}

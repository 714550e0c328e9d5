import type { Citation } from '../../model/content';
import type { Structure } from './structure';

/**
 * The sources of a page from its fact ids: one line a source, sections gathered and in order.
 * A fact that is `KNOWN` keeps its section number to itself.
 */
export function citations(structure: Structure, factIds: string[]): Citation[] {
	const bySource = new Map<string, Set<string>>();
	const cite = (source: string, section: string | null) => {
		const sections = bySource.get(source) ?? new Set();
		if (section) sections.add(section);
		bySource.set(source, sections);
	};
	for (const id of new Set(factIds)) {
		const fact = structure.facts.find((row) => row.id === id);
		if (!fact) continue;
		const shown = fact.confidence === 'CONFIRMED' && !fact.unverified;
		for (const source of [fact.source ?? []].flat()) cite(source, shown ? fact.section : null);
		for (const also of fact.also ?? []) cite(also.source, shown ? also.section : null);
	}
	return [...bySource]
		.map(([id, sections]) => ({ ...structure.sources[id]!, sections: gather([...sections]) }))
		.sort((a, b) => Number(b.kind === 'law') - Number(a.kind === 'law'))
		.map(({ title, url, published, sections }) => ({
			title: published && !title.includes(published) ? `${title} (${published})` : title,
			url,
			sections
		}));
}

/**
 * Sections as a Swedish reader writes them, each once and in order of law.
 *
 * @example gather(['20 kap. 2 §', '20 kap. 1 §', '19 kap. 1 och 4 §§']) // ['19 kap. 1 och 4 §§', '20 kap. 1 och 2 §§']
 */
export function gather(citations: string[]): string[] {
	const chapters = new Map<string, Set<string>>();
	const other = new Set<string>();
	// “11 kap. 1 §, 12 kap. 1 § och 10 kap. 2 §” holds three: each ends at its own sign.
	for (const part of citations.flatMap((citation) => citation.split(/(?<=§)(?:, | och )/))) {
		const [, chapter = '', list] = /^(?:(\d+) kap\. )?([\d a-z,–]+?) §§?$/.exec(part) ?? [];
		if (!list) {
			other.add(part);
			continue;
		}
		const sections = chapters.get(chapter) ?? new Set();
		for (const section of list.split(/, | och /)) sections.add(section);
		chapters.set(chapter, sections);
	}
	const written = [...chapters]
		.sort(([a], [b]) => inOrder(a, b))
		.map(([chapter, sections]) => {
			const list = [...sections].sort(inOrder);
			const words = list.length > 1 ? `${list.slice(0, -1).join(', ')} och ${list.at(-1)}` : list[0];
			const plural = list.length > 1 || list[0]?.includes('–');
			return `${chapter ? `${chapter} kap. ` : ''}${words} ${plural ? '§§' : '§'}`;
		});
	return [...written, ...other];
}

/** “9” before “13 a” before “13 c” before “20”. */
const { compare: inOrder } = new Intl.Collator('sv', { numeric: true });

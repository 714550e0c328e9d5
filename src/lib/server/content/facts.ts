import { MASTER } from '../../model/language';
import { plainText } from '../../model/inline';
import { continued } from './dated';
import { structure, texts } from './loaded';
import { expectedTexts } from './expected';
import { rowOf } from './rows';
import { TEXT_FILES, type TextFile } from './structure';

/** A fact under a sentence, as a lawyer compares it with the law. */
export interface Ground {
	id: string;
	statement: string;
	/** Title of the law or other source, or “no source” where the fact is general knowledge. */
	source: string;
	section: string | null;
	confidence: string;
}

export interface FactSentence {
	/** File of texts, page and key. */
	place: string;
	/** The Swedish text. */
	text: string;
	grounds: Ground[];
}

/** Every Swedish text that rests on facts, page by page, with the law and section of each. */
export function factSentences(): { page: string; sentences: FactSentence[] }[] {
	const master = texts[MASTER]!;
	const expected = expectedTexts(structure, master);
	const byId = new Map(structure.facts.map((fact) => [fact.id, fact]));
	const ground = (id: string): Ground => {
		const fact = byId.get(id)!;
		const sources = [fact.source ?? []].flat().map((source) => structure.sources[source]!.title);
		return {
			id,
			statement: fact.statement,
			source: sources.join('; ') || 'no source',
			section: fact.section,
			confidence: fact.confidence
		};
	};
	const words = (file: TextFile, page: string) =>
		continued(master[file][page]!, structure.law, rowOf(structure, file, page));
	return TEXT_FILES.flatMap((file) =>
		Object.entries(expected[file]).map(([page, keys]) => ({
			page: `${file}: ${master[file][page]?.title ?? page}`,
			sentences: Object.entries(keys)
				// A title or question says again what the texts under it rest on.
				.filter(([key, facts]) => facts?.length && key !== 'title' && !key.startsWith('ask.'))
				.map(([key, facts]) => ({
					place: `${file}.json ${page}.${key}`,
					text: plainText(words(file, page)[key]!),
					grounds: facts!.map(ground)
				}))
		}))
	).filter(({ sentences }) => sentences.length);
}

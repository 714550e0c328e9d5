import type { Fault } from './fault';
import { expectedTexts } from './expected';
import type { LocaleTexts, Structure } from './structure';

/** Where the facts of a file of texts are named, where the two names differ. */
const SOURCE_FILES: Record<string, string> = { statement: 'about', rights: 'topics', young: 'topics' };

/** Every fact that is used exists, may be printed, and names a known source. */
export function checkFacts(structure: Structure, master: LocaleTexts): Fault[] {
	const faults: Fault[] = [];
	const byId = new Map(structure.facts.map((fact) => [fact.id, fact]));
	for (const [file, page, key, ids] of usedFacts(structure, master)) {
		for (const id of ids) {
			const fact = byId.get(id);
			const at = { file: `src/content/${file}.json`, key: `${page}.${key}` };
			if (!fact)
				faults.push({
					...at,
					problem: `unknown fact ${id}: add it to src/content/facts.json or name another`
				});
			else if (fact.confidence === 'UNSURE')
				faults.push({
					...at,
					problem: `fact ${id} is UNSURE and may not be printed: take the statement out`
				});
			else if (fact.unverified && fact.section)
				faults.push({
					...at,
					problem: `fact ${id} shows the UNVERIFIED section “${fact.section}”: set its section to null`
				});
		}
	}
	for (const fact of structure.facts) {
		const ids = [fact.source ?? []].flat().concat((fact.also ?? []).map((also) => also.source));
		for (const id of ids)
			if (!structure.sources[id])
				faults.push({
					file: 'src/content/facts.json',
					key: fact.id,
					problem: `unknown source “${id}”: add it to src/content/sources.json`
				});
	}
	return faults;
}

function* usedFacts(
	structure: Structure,
	master: LocaleTexts
): Generator<[string, string, string, string[]]> {
	for (const [file, pages] of Object.entries(expectedTexts(structure, master)))
		for (const [page, keys] of Object.entries(pages))
			for (const [key, ids] of Object.entries(keys)) yield [SOURCE_FILES[file] ?? file, page, key, ids ?? []];
	for (const number of structure.numbers) yield ['numbers', number.id, 'facts', number.facts];
	for (const place of structure.municipalities)
		for (const service of place.services)
			yield [`municipalities/${place.id}`, service.name, 'facts', service.facts];
}

import type { Interval } from '../../model/dated';
import { intervalOf, parted } from './dated';
import type { Fault } from './fault';
import { rowOf } from './rows';
import { expectedTexts } from './expected';
import { TEXT_FILES, type LocaleTexts, type Structure, type TextFile } from './structure';

/** A text that rests on a fact which does not hold on all the days the text stands. */
interface Lapse {
	file: TextFile;
	page: string;
	key: string;
	fact: string;
	/** Last day of the fact; `null` where the text stands before its fact holds. */
	until: string | null;
	/** The change of the law that ends it, where the calendar has one on the day after. */
	change?: Structure['law'][number] | undefined;
}

/** Texts whose facts do not hold as long as they stand. */
function lapses(structure: Structure, master: LocaleTexts): Lapse[] {
	const byId = new Map(structure.facts.map((fact) => [fact.id, fact]));
	const found: Lapse[] = [];
	const expected = expectedTexts(structure, master);
	for (const file of TEXT_FILES)
		for (const [page, keys] of Object.entries(expected[file])) {
			const row = rowOf(structure, file, page);
			for (const [key, facts = []] of Object.entries(keys)) {
				// A title or question says again what the texts under it rest on.
				if (/^(title|trick|ask\b)/.test(key)) continue;
				const interval = intervalOf(structure.law, row, key);
				for (const fact of facts) {
					const { validFrom, validUntil } = byId.get(fact) ?? {};
					if (validFrom && (!interval.from || interval.from < validFrom))
						found.push({ file, page, key, fact, until: null });
					else if (validUntil && outlives(interval, validUntil))
						found.push({
							file,
							page,
							key,
							fact,
							until: validUntil,
							change: endOf(structure.law, validUntil)
						});
				}
			}
		}
	return found;
}

function outlives({ from, until }: Interval, lastDay: string): boolean {
	return (from !== null && from > lastDay) || until === null || until > dayAfter(lastDay);
}

function endOf(law: Structure['law'], lastDay: string) {
	return law.find(({ day }) => day === dayAfter(lastDay));
}

function dayAfter(day: string): string {
	return new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Every version of a text rests on facts that hold on its side, and every text goes by the calendar. */
export function checkDated(structure: Structure, master: LocaleTexts): Fault[] {
	const changes = new Set(structure.law.map(({ id }) => id));
	const faults: Fault[] = [];
	for (const { id, source, replaces } of structure.law)
		for (const name of [source, replaces])
			if (name && !structure.sources[name])
				faults.push({
					file: 'src/content/law.json',
					key: id,
					problem: `unknown source “${name}”: add it to src/content/sources.json`
				});
	const expected = expectedTexts(structure, master);
	for (const { id, decisions } of structure.law)
		if (decisions && !expected.topics[decisions.topic]?.[decisions.text])
			faults.push({
				file: 'src/content/law.json',
				key: id,
				problem: `no topic has the text ${decisions.topic}.${decisions.text}`
			});
	for (const file of TEXT_FILES)
		for (const [page, keys] of Object.entries(expected[file])) {
			const row = rowOf(structure, file, page);
			const at = (key: string, problem: string) =>
				faults.push({ file: `locales/sv/${file}.json`, key: `${page}.${key}`, problem });
			for (const key of Object.keys(keys)) {
				const { base, change } = parted(key);
				if (change && !changes.has(change)) at(key, `names “${change}”, which src/content/law.json does not`);
				if (change && !(base in keys)) at(key, `is a version of “${base}”, which the page does not have`);
			}
			for (const { from, until } of (row?.sections ?? []).flatMap(({ blocks }) => blocks))
				for (const change of [from, until])
					if (change && !changes.has(change))
						at('sections', `names “${change}”, which src/content/law.json does not`);
		}
	for (const { file, page, key, fact, until, change } of lapses(structure, master)) {
		const problem =
			until === null
				? `stands before its fact ${fact} holds: give it as a version, ${key}@<change>, or give its block “from”`
				: `stands after its fact ${fact}, which ends on ${until}: give a version, ${key}@${change?.id ?? '<change>'}`;
		faults.push({ file: `locales/sv/${file}.json`, key: `${page}.${key}`, problem });
	}
	return faults;
}

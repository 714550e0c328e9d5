import { rowOf } from './rows';
import { CLAIM_GROUPS, TRICKS } from './schema';
import {
	LABEL_FILES,
	TEXT_FILES,
	topicFile,
	type LocaleTexts,
	type Structure,
	type TextFile
} from './structure';

/** Every text a language must have: file → page → key → the facts it rests on, if any can. */
export type Expected = Record<TextFile, Record<string, Record<string, string[] | undefined>>>;

type Sections = Structure['about']['sections'];

/**
 * Derives from the structure which texts must exist, no more and no fewer.
 *
 * @param master the Swedish texts, which say what labels there are
 */
export function expectedTexts(structure: Structure, master: LocaleTexts): Expected {
	const expected = lastingTexts(structure, master);
	for (const file of TEXT_FILES)
		for (const [page, keys] of Object.entries(expected[file]))
			for (const [change, texts] of Object.entries(rowOf(structure, file, page)?.dated ?? {}))
				for (const [key, facts] of Object.entries(texts)) keys[`${key}@${change}`] = facts;
	return expected;
}

/** The texts without their versions from a change of the law on. */
function lastingTexts(structure: Structure, master: LocaleTexts): Expected {
	const { about, investigation, claims, check, words, phrases, questions: asked } = structure;
	const steps = investigation.steps.map((step): [string, Record<string, string[]>] => [
		step.id,
		{ title: step.facts.what, ...step.facts, ...questions(step.questions, step.facts.what) }
	]);
	const topicsOf = (file: TextFile) =>
		Object.fromEntries(
			structure.topics
				.filter((topic) => topicFile(topic) === file)
				.map((topic) => [
					topic.id,
					{
						title: topic.summary,
						summary: topic.summary,
						...sections(topic.sections),
						...questions(topic.questions)
					}
				])
		);
	return {
		topics: topicsOf('topics'),
		rights: topicsOf('rights'),
		young: topicsOf('young'),
		statement: { about: { title: [], summary: about.summary, ...sections(about.sections) } },
		investigation: {
			page: {
				title: [],
				summary: investigation.summary,
				branch: [],
				'branch.intro': investigation.branch.facts
			},
			...Object.fromEntries(steps)
		},
		claims: {
			page: { newLaw: claims.find(({ id }) => id === 'new-law')?.facts.fact ?? [], ...labels(CLAIM_GROUPS) },
			check: {
				...labels(['title', 'questions', 'tricks', 'tricks.text', 'own', 'own.text']),
				summary: check.summary,
				...labels(check.questions.flatMap(({ id }) => [id, `${id}.text`]))
			},
			tricks: labels(TRICKS.flatMap((trick) => [trick, `${trick}.sign`])),
			...Object.fromEntries(
				claims.map((claim) => [
					claim.id,
					{ title: claim.facts.fact, said: [], trick: claim.facts.fact, ask: [], ...claim.facts }
				])
			)
		},
		words: Object.fromEntries(
			words.map((word) => [word.id, { term: [], meaning: word.facts, not: word.facts }])
		),
		phrases: {
			page: labels(['title', 'summary', ...phrases.map(({ group }) => group)]),
			cards: labels(phrases.map(({ id }) => id))
		},
		questions: {
			page: labels(['title', 'summary', ...asked.map(({ group }) => group)]),
			questions: labels(asked.map(({ id }) => id))
		},
		...(Object.fromEntries(
			LABEL_FILES.map((file) => [
				file,
				Object.fromEntries(
					Object.entries(master[file]).map(([page, keys]) => [
						page,
						Object.fromEntries(Object.keys(keys).map((key) => [key, undefined]))
					])
				)
			])
		) as Pick<Expected, (typeof LABEL_FILES)[number]>)
	};
}

/** Texts that state neither law nor figures. */
function labels(keys: readonly string[]): Record<string, string[]> {
	return Object.fromEntries(keys.map((key) => [key, []]));
}

function sections(list: Sections): Record<string, string[]> {
	return Object.fromEntries(
		list.flatMap((section) => [
			[section.id, [] as string[]],
			...section.blocks.map((block, i) => [`${section.id}.${i + 1}`, block.facts])
		])
	);
}

function questions(count: number, facts: string[] = []): Record<string, string[]> {
	return Object.fromEntries(Array.from({ length: count }, (_, i) => [`ask.${i + 1}`, facts]));
}

import type * as v from 'valibot';
import { CLAIM_GROUPS, TRICKS } from './schema';
import type {
	aboutSchema,
	checkSchema,
	claimsSchema,
	factsSchema,
	investigationSchema,
	municipalityListSchema,
	municipalitySchema,
	numbersSchema,
	phrasesSchema,
	questionsSchema,
	releaseSchema,
	reviewSchema,
	sourcesSchema,
	textsSchema,
	topicsSchema,
	wordsSchema
} from './schema';

/** The language-neutral half of the content, as read and typed from `src/content`. */
export interface Structure {
	topics: v.InferOutput<typeof topicsSchema>;
	about: v.InferOutput<typeof aboutSchema>;
	investigation: v.InferOutput<typeof investigationSchema>;
	claims: v.InferOutput<typeof claimsSchema>;
	words: v.InferOutput<typeof wordsSchema>;
	check: v.InferOutput<typeof checkSchema>;
	phrases: v.InferOutput<typeof phrasesSchema>;
	questions: v.InferOutput<typeof questionsSchema>;
	facts: v.InferOutput<typeof factsSchema>;
	sources: v.InferOutput<typeof sourcesSchema>;
	numbers: v.InferOutput<typeof numbersSchema>;
	municipalityList: v.InferOutput<typeof municipalityListSchema>;
	/** Contact points, for the few municipalities where facts hold them. */
	municipalities: v.InferOutput<typeof municipalitySchema>[];
	release: v.InferOutput<typeof releaseSchema>;
}

export type Texts = v.InferOutput<typeof textsSchema>;
export type Review = v.InferOutput<typeof reviewSchema>;
export type UiTexts = Record<string, Record<string, string>>;

/** Files of texts in `locales/<code>/`, apart from `ui.json` and `review.json`. */
export const TEXT_FILES = [
	'topics',
	'rights',
	'young',
	'statement',
	'investigation',
	'claims',
	'words',
	'phrases',
	'questions',
	'kiosk',
	'meeting'
] as const;
export type TextFile = (typeof TEXT_FILES)[number];

/** Files of labels and prompts, without statements of law: the Swedish file says which keys there are. */
export const LABEL_FILES = ['kiosk', 'meeting'] as const satisfies TextFile[];

type Topic = Structure['topics'][number];

/** The file of texts that holds a topic. */
export function topicFile({ part }: Pick<Topic, 'part'>): 'topics' | 'rights' | 'young' {
	return part === 'rights' || part === 'young' ? part : 'topics';
}

/** The other half: the words of one language. */
export interface LocaleTexts extends Record<TextFile, Texts> {
	ui: UiTexts;
	review: Review;
}

/** Every text a language must have: file → page → key → the facts it rests on, if any can. */
export type Expected = Record<TextFile, Record<string, Record<string, string[] | undefined>>>;

type Sections = Structure['about']['sections'];

/**
 * Derives from the structure which texts must exist, no more and no fewer.
 *
 * @param master the Swedish texts, which say what labels there are
 */
export function expectedTexts(structure: Structure, master: LocaleTexts): Expected {
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

import type * as v from 'valibot';
import type {
	aboutSchema,
	claimsSchema,
	factsSchema,
	investigationSchema,
	municipalitySchema,
	numbersSchema,
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
	facts: v.InferOutput<typeof factsSchema>;
	sources: v.InferOutput<typeof sourcesSchema>;
	numbers: v.InferOutput<typeof numbersSchema>;
	municipalities: v.InferOutput<typeof municipalitySchema>[];
	release: v.InferOutput<typeof releaseSchema>;
}

export type Texts = v.InferOutput<typeof textsSchema>;
export type Review = v.InferOutput<typeof reviewSchema>;
export type UiTexts = Record<string, Record<string, string>>;

/** Files of texts in `locales/<code>/`, apart from `ui.json` and `review.json`. */
export const TEXT_FILES = ['topics', 'statement', 'investigation', 'claims', 'words'] as const;
export type TextFile = (typeof TEXT_FILES)[number];

/** The other half: the words of one language. */
export interface LocaleTexts extends Record<TextFile, Texts> {
	ui: UiTexts;
	review: Review;
}

/** Every text a language must have: file → page → key → the facts it rests on. */
export type Expected = Record<TextFile, Record<string, Record<string, string[]>>>;

type Sections = Structure['about']['sections'];

/** Derives from the structure which texts must exist, no more and no fewer. */
export function expectedTexts(structure: Structure): Expected {
	const { topics, about, investigation, claims, words } = structure;
	const steps = investigation.steps.map((step): [string, Record<string, string[]>] => [
		step.id,
		{ title: step.facts.what, ...step.facts, ...questions(step.questions, step.facts.what) }
	]);
	return {
		topics: Object.fromEntries(
			topics.map((topic) => [
				topic.id,
				{
					title: topic.summary,
					summary: topic.summary,
					...sections(topic.sections),
					...questions(topic.questions)
				}
			])
		),
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
		claims: Object.fromEntries(
			claims.map((claim) => [
				claim.id,
				{ title: claim.facts.fact, said: [], trick: claim.facts.fact, ask: [], ...claim.facts }
			])
		),
		words: Object.fromEntries(
			words.map((word) => [word.id, { term: [], meaning: word.facts, not: word.facts }])
		)
	};
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

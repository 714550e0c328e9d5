import type * as v from 'valibot';
import type {
	aboutSchema,
	checkSchema,
	claimsSchema,
	factsSchema,
	investigationSchema,
	lawSchema,
	municipalityListSchema,
	municipalitySchema,
	numbersSchema,
	phrasesSchema,
	questionsSchema,
	releaseSchema,
	reviewSchema,
	sourcesSchema,
	synonymsSchema,
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
	law: v.InferOutput<typeof lawSchema>;
}

export type Texts = v.InferOutput<typeof textsSchema>;
export type Review = v.InferOutput<typeof reviewSchema>;
/** UI strings: group → name → text. */
export type UiTexts = Record<string, Record<string, string>>;

/** Files of texts in `locales/<code>/`, apart from UI strings and `review.json`. */
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
	/** By file: `ui`, which every room has, and `ui.<room>`. */
	ui: Record<string, UiTexts>;
	/** What people say for the words of the texts. */
	synonyms: v.InferOutput<typeof synonymsSchema>;
	review: Review;
}

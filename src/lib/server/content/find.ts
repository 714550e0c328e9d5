import * as v from 'valibot';
import type { FindDocument, FindTexts } from '../../model/find';
import { isolatedText, parseInline, plainText } from '../../model/inline';
import { MASTER } from '../../model/language';
import { applying, type Text } from '../../model/text';
import { structure, texts, textsOf as own } from './loaded';
import { topicFile } from './structure';

const synonymsSchema = v.record(v.string(), v.array(v.pipe(v.string(), v.nonEmpty())));
const synonymFiles = import.meta.glob('/locales/*/synonyms.json', { eager: true, import: 'default' });

/** Everything one language can be searched by, cut into the places a result leads to. */
export function findTexts(locale: string): FindTexts {
	return {
		documents: [
			...claims(locale),
			check(locale),
			...topics(locale),
			...path(locale),
			...words(locale),
			...tools(locale)
		],
		synonyms: synonyms(locale)
	};
}

function claims(locale: string): FindDocument[] {
	return structure.claims.map(({ id }) => {
		const { title = '', fact = '', said = '' } = own(locale, 'claims', id);
		return {
			kind: 'claim',
			path: `claims/${id}/`,
			...shown(title, fact),
			said: isolatedText(said),
			...swedish(locale, [own(MASTER, 'claims', id).title], [fact])
		};
	});
}

function check(locale: string): FindDocument {
	const { title = '', summary = '' } = own(locale, 'claims', 'check');
	return {
		kind: 'topic',
		path: 'check/',
		...shown(title, summary),
		...swedish(locale, [own(MASTER, 'claims', 'check').title], [summary])
	};
}

function topics(locale: string): FindDocument[] {
	return structure.topics.flatMap((topic) => {
		const { id, sections } = topic;
		const words = own(locale, topicFile(topic), id);
		const master = own(MASTER, topicFile(topic), id);
		return [
			{
				kind: 'topic' as const,
				path: `topics/${id}/`,
				...shown(words.title!, words.summary!),
				...swedish(locale, [master.title], [words.summary!])
			},
			...sections.map((section) => {
				const blocks = section.blocks.map((_, i) => words[`${section.id}.${i + 1}`]!);
				return {
					kind: 'topic' as const,
					path: `topics/${id}/#${section.id}`,
					page: plainText(words.title!),
					...shown(words[section.id]!, ...blocks),
					...swedish(locale, [master[section.id]], blocks)
				};
			})
		];
	});
}

function path(locale: string): FindDocument[] {
	const { title = '', summary = '' } = own(locale, 'investigation', 'page');
	return [
		{
			kind: 'step',
			path: 'investigation/',
			...shown(title, summary),
			...swedish(locale, [own(MASTER, 'investigation', 'page').title], [summary])
		},
		...structure.investigation.steps.map(({ id }): FindDocument => {
			const step = own(locale, 'investigation', id);
			const said = [step.what!, step.time!, step.rights!];
			return {
				kind: 'step',
				path: `investigation/#${id}`,
				page: plainText(title),
				...shown(step.title!, ...said),
				...swedish(locale, [own(MASTER, 'investigation', id).title], said)
			};
		})
	];
}

function words(locale: string): FindDocument[] {
	return structure.words.map((word) => {
		const { term = '', meaning = '' } = own(locale, 'words', word.id);
		return {
			kind: 'word',
			path: `words/#${word.id}`,
			...shown(term, meaning),
			...swedish(locale, [word.swedish], [])
		};
	});
}

/** Pages that do rather than say: numbers and opening hours, cards to show, what is saved and erased. */
function tools(locale: string): FindDocument[] {
	return (['contact', 'phrases', 'settings', 'offline'] as const).map((page) => ({
		kind: 'topic',
		path: `${page}/`,
		...shown(toolStrings(locale, page).title!, ...wordsOfTool(locale, page)),
		...swedish(locale, [toolStrings(MASTER, page).title], [])
	}));
}

type Tool = 'contact' | 'phrases' | 'settings' | 'offline';

const toolStrings = (locale: string, page: Tool): Record<string, Text> =>
	page === 'phrases' ? own(locale, 'phrases', 'page') : texts[locale]!.ui[page]!;

function wordsOfTool(locale: string, page: Tool): Text[] {
	const { summary, description, lead, erase, eraseText, hours, ...rest } = toolStrings(locale, page);
	if (page === 'settings') return [lead!, `${plainText(erase!)}.`, eraseText!];
	if (page !== 'contact') return [lead ?? summary!];
	const numbers = structure.numbers.map(({ id, text }) => `{tel.${id}}: ${plainText(rest[text]!)}`);
	// Opening hours are the municipality's own: what can be asked for is that there are any.
	return [description!, lead!, plainText(hours!).replace(/\{\{\w+\}\}/g, '…'), rest.duty!, ...numbers];
}

type Shown = Pick<FindDocument, 'title' | 'text'> & { inSwedish?: ('title' | 'text')[] };

/**
 * Title and text as a result shows them. A text not translated from today's Swedish is searched and
 * shown in Swedish, which is what the page lets apply; a title only where it has no translation.
 */
function shown(title: Text, ...texts: Text[]): Shown {
	const behind = texts.some((text) => typeof text !== 'string');
	const untranslated = typeof title !== 'string' && title.own === null;
	const inSwedish = [...(untranslated ? ['title' as const] : []), ...(behind ? ['text' as const] : [])];
	return {
		title: plainText(title),
		text: isolatedText(texts.map(applying).join(' ')),
		...(inSwedish.length ? { inSwedish } : {})
	};
}

/** Swedish titles, and the Swedish of the terms in these texts; nothing for the Swedish page itself. */
function swedish(locale: string, titles: (Text | undefined)[], sources: Text[]) {
	if (locale === MASTER) return {};
	const pieces = sources.map(applying).flatMap(parseInline);
	const ids = pieces.flatMap((piece) => (piece.kind === 'term' ? [piece.id] : []));
	const terms = structure.words.filter(({ id }) => ids.includes(id)).map((word) => word.swedish);
	return { swedish: [...titles.map((title) => plainText(title ?? '')), ...terms].join(' · ') };
}

/** What people say for the words of the texts: `locales/<code>/synonyms.json`, where there is one. */
function synonyms(locale: string): Record<string, string[]> {
	const file = `/locales/${locale}/synonyms.json`;
	const result = v.safeParse(synonymsSchema, synonymFiles[file] ?? {});
	if (!result.success)
		throw new Error(`${file}: ${v.getDotPath(result.issues[0])}: ${result.issues[0].message}`);
	return result.output;
}

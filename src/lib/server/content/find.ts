import type { FindDocument } from '../../model/find';
import { isolatedText, parseInline, plainText } from '../../model/inline';
import { language, MASTER } from '../../model/language';
import { applying, type Text } from '../../model/text';
import { sides, type Day } from './dated';
import { structure, textsOf as own, uiGroup } from './loaded';
import { topicFile } from './structure';

/**
 * The documents of one language. One that the law's calendar changes is there once for each side, with
 * the days it holds.
 */
export function searchDocuments(locale: string): FindDocument[] {
	const open = new Map<string, FindDocument>();
	const all: FindDocument[] = [];
	for (const day of sides(structure.law)) {
		for (const today of documentsOn(locale, day)) {
			const before = open.get(today.path);
			const document = before ? stillFound(today, before) : today;
			if (before && sameWords(before, document)) continue;
			if (before && day) before.until = day;
			const next = day ? { ...document, from: day } : document;
			open.set(document.path, next);
			all.push(next);
		}
	}
	return all;
}

function documentsOn(locale: string, day: Day): FindDocument[] {
	return [
		...claims(locale, day),
		check(locale, day),
		...topics(locale, day),
		...path(locale, day),
		...words(locale, day),
		...about(locale, day),
		...tools(locale, day)
	].map((document) => ({ ...document, ...asked(locale, day, document) }));
}

/** The questions of the list that parents ask, on the page that is named as their answer. */
function asked(locale: string, day: Day, { path }: FindDocument): Pick<FindDocument, 'asked'> {
	const words = own(locale, 'questions', 'questions', day);
	const asked = structure.questions
		.filter(({ answer }) => [`topics/${answer}/`, `claims/${answer}/`, `${answer}/`].includes(path))
		.map(({ id }) => plainText(applying(words[id]!)));
	return asked.length ? { asked } : {};
}

/** Where what a change of the law says is not translated yet, the words of before still lead to it. */
function stillFound(today: FindDocument, before: FindDocument): FindDocument {
	if (!today.inSwedish) return today;
	const earlier = before.inSwedish ? before.earlier : today.inSwedish.map((part) => before[part]).join(' ');
	return { ...today, ...(earlier && { earlier }) };
}

function sameWords({ from: _, ...before }: FindDocument, after: FindDocument): boolean {
	return JSON.stringify(before) === JSON.stringify(after);
}

function claims(locale: string, day: Day): FindDocument[] {
	return structure.claims.map(({ id }) => {
		const { title = '', fact = '', said = '' } = own(locale, 'claims', id, day);
		return {
			kind: 'claim',
			path: `claims/${id}/`,
			...shown(title, fact),
			said: isolatedText(said),
			...swedish(locale, [own(MASTER, 'claims', id, day).title], [fact])
		};
	});
}

function check(locale: string, day: Day): FindDocument {
	const { title = '', summary = '' } = own(locale, 'claims', 'check', day);
	return {
		kind: 'topic',
		path: 'check/',
		...shown(title, summary),
		...swedish(locale, [own(MASTER, 'claims', 'check', day).title], [summary])
	};
}

function topics(locale: string, day: Day): FindDocument[] {
	return structure.topics.flatMap((topic) => {
		const { id, sections } = topic;
		const words = own(locale, topicFile(topic), id, day);
		const master = own(MASTER, topicFile(topic), id, day);
		return [
			{
				kind: 'topic' as const,
				path: `topics/${id}/`,
				...shown(words.title!, words.summary!),
				...swedish(locale, [master.title], [words.summary!])
			},
			...sectionsOf(locale, `topics/${id}/`, sections, words, master)
		];
	});
}

type Sections = { id: string; blocks: unknown[] }[];

function sectionsOf(
	locale: string,
	path: string,
	sections: Sections,
	words: Record<string, Text>,
	master: Record<string, Text>
): FindDocument[] {
	return sections.map((section) => {
		const keys = section.blocks.map((_, i) => `${section.id}.${i + 1}`);
		const blocks = keys.flatMap((key) => words[key] ?? []);
		return {
			kind: 'topic',
			path: `${path}#${section.id}`,
			page: plainText(words.title!),
			...shown(words[section.id]!, ...blocks),
			...swedish(locale, [master[section.id]], blocks)
		};
	});
}

function path(locale: string, day: Day): FindDocument[] {
	const { title = '', summary = '' } = own(locale, 'investigation', 'page', day);
	return [
		{
			kind: 'step',
			path: 'investigation/',
			// A card for a meeting is printed from this page.
			...shown(title, summary, sentence(uiGroup(locale, 'now').print!)),
			...swedish(locale, [own(MASTER, 'investigation', 'page', day).title], [summary])
		},
		...structure.investigation.steps.map(({ id }): FindDocument => {
			const step = own(locale, 'investigation', id, day);
			const said = [step.what!, step.time!, step.rights!];
			return {
				kind: 'step',
				path: `investigation/#${id}`,
				page: plainText(title),
				...shown(step.title!, ...said),
				...swedish(locale, [own(MASTER, 'investigation', id, day).title], said)
			};
		})
	];
}

function words(locale: string, day: Day): FindDocument[] {
	return structure.words.map((word) => {
		const { term = '', meaning = '' } = own(locale, 'words', word.id, day);
		return {
			kind: 'word',
			path: `words/#${word.id}`,
			...shown(term, meaning),
			...swedish(locale, [word.swedish], [])
		};
	});
}

function about(locale: string, day: Day): FindDocument[] {
	const words = own(locale, 'statement', 'about', day);
	const master = own(MASTER, 'statement', 'about', day);
	const page = {
		kind: 'topic' as const,
		path: 'about/',
		...shown(words.title!, words.summary!),
		...swedish(locale, [master.title], [words.summary!])
	};
	return [page, ...sectionsOf(locale, page.path, structure.about.sections, words, master)];
}

/** Pages that do rather than say: numbers and opening hours, cards to show, what is saved and erased. */
function tools(locale: string, day: Day): FindDocument[] {
	return (['contact', 'phrases', 'settings', 'offline'] as const).map((page) => ({
		kind: 'topic',
		path: `${page}/`,
		...shown(toolStrings(locale, day, page).title!, ...wordsOfTool(locale, day, page)),
		...swedish(locale, [toolStrings(MASTER, day, page).title], [])
	}));
}

type Tool = 'contact' | 'phrases' | 'settings' | 'offline';

const toolStrings = (locale: string, day: Day, page: Tool): Record<string, Text> =>
	page === 'phrases' ? own(locale, 'phrases', 'page', day) : uiGroup(locale, page);

/** A label as one sentence among others. */
const sentence = (label: Text) => plainText(label).replace(/[^.!?؟።]$/, '$&.');

function wordsOfTool(locale: string, day: Day, page: Tool): Text[] {
	const strings = toolStrings(locale, day, page);
	const { summary, description, lead } = strings;
	const labels = (...keys: string[]) => keys.map((key) => sentence(strings[key]!));
	if (page === 'settings')
		return [lead!, ...labels('erase'), strings.eraseText!, ...labels('textSize', 'contrast')];
	if (page === 'offline') return [lead!, ...labels('languages', 'install')];
	if (page === 'phrases') return [summary!, ...cards(locale, day)];
	const numbers = structure.numbers.map(({ id, text }) => `{tel.${id}}: ${plainText(strings[text]!)}`);
	// Opening hours are the municipality's own: what can be asked for is that there are any.
	const hours = plainText(strings.hours!).replace(/\{\{\w+\}\}/g, '…');
	return [description!, lead!, hours, strings.duty!, ...numbers];
}

/** What the cards say; one that waits for its translation is found in Swedish, on the Swedish page. */
function cards(locale: string, day: Day): string[] {
	return Object.values(own(locale, 'phrases', 'cards', day)).flatMap((text) =>
		typeof text === 'string' ? [text.replace('{{language}}', language(locale).native)] : []
	);
}

type Shown = Pick<FindDocument, 'title' | 'text' | 'earlier'> & { inSwedish?: ('title' | 'text')[] };

/**
 * Title and text as a result shows them. A text not translated from today's Swedish is shown in
 * Swedish, which is what the page lets apply, and found by either; a title only where it has no
 * translation.
 */
function shown(title: Text, ...texts: Text[]): Shown {
	const behind = texts.some((text) => typeof text !== 'string');
	const untranslated = typeof title !== 'string' && title.own === null;
	const earlier = texts.flatMap((text) => (typeof text === 'string' ? [] : (text.own ?? [])));
	const inSwedish = [...(untranslated ? ['title' as const] : []), ...(behind ? ['text' as const] : [])];
	return {
		title: plainText(title),
		text: isolatedText(texts.map(applying).join(' ')),
		...(earlier.length ? { earlier: isolatedText(earlier.join(' ')) } : {}),
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

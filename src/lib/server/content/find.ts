import * as v from 'valibot';
import type { FindDocument, FindTexts } from '../../model/find';
import { parseInline, plainText } from '../../model/inline';
import { MASTER } from '../../model/language';
import { structure, texts } from './loaded';
import { topicFile, type Texts, type TextFile } from './structure';

const synonymsSchema = v.record(v.string(), v.array(v.pipe(v.string(), v.nonEmpty())));
const synonymFiles = import.meta.glob('/locales/*/synonyms.json', { eager: true, import: 'default' });

/** Everything one language can be searched by, cut into the places a result leads to. */
export function findTexts(locale: string): FindTexts {
	return {
		documents: [...claims(locale), check(locale), ...topics(locale), ...path(locale), ...words(locale)],
		synonyms: synonyms(locale)
	};
}

function claims(locale: string): FindDocument[] {
	return structure.claims.map(({ id }) => {
		const { title = '', fact = '', said = '' } = own(locale, 'claims', id);
		return {
			kind: 'claim',
			path: `claims/${id}/`,
			title: plainText(title),
			text: plainText(fact),
			said: plainText(said),
			...swedish(locale, [own(MASTER, 'claims', id).title], [fact])
		};
	});
}

function check(locale: string): FindDocument {
	const { title = '', summary = '' } = own(locale, 'claims', 'check');
	return {
		kind: 'topic',
		path: 'check/',
		title: plainText(title),
		text: plainText(summary),
		...swedish(locale, [own(MASTER, 'claims', 'check').title], [summary])
	};
}

function topics(locale: string): FindDocument[] {
	return structure.topics.flatMap((topic) => {
		const { id, sections } = topic;
		const words = own(locale, topicFile(topic), id);
		const master = own(MASTER, topicFile(topic), id);
		const page = plainText(words.title!);
		return [
			{
				kind: 'topic' as const,
				path: `topics/${id}/`,
				title: page,
				text: plainText(words.summary!),
				...swedish(locale, [master.title], [words.summary!])
			},
			...sections.map((section) => {
				const blocks = section.blocks.map((_, i) => words[`${section.id}.${i + 1}`]!);
				return {
					kind: 'topic' as const,
					path: `topics/${id}/#${section.id}`,
					page,
					title: plainText(words[section.id]!),
					text: plainText(blocks.join(' ')),
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
			title: plainText(title),
			text: plainText(summary),
			...swedish(locale, [own(MASTER, 'investigation', 'page').title], [summary])
		},
		...structure.investigation.steps.map(({ id }): FindDocument => {
			const step = own(locale, 'investigation', id);
			const said = [step.what!, step.time!, step.rights!];
			return {
				kind: 'step',
				path: `investigation/#${id}`,
				page: plainText(title),
				title: plainText(step.title!),
				text: plainText(said.join(' ')),
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
			title: term,
			text: plainText(meaning),
			...swedish(locale, [word.swedish], [])
		};
	});
}

const own = (locale: string, file: TextFile, page: string): Texts[string] => texts[locale]![file][page]!;

/** Swedish titles, and the Swedish of the terms in these texts; nothing for the Swedish page itself. */
function swedish(locale: string, titles: (string | undefined)[], sources: string[]) {
	if (locale === MASTER) return {};
	const ids = sources.flatMap(parseInline).flatMap((piece) => (piece.kind === 'term' ? [piece.id] : []));
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

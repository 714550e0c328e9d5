import { NOT_PAIRED } from '../article';
import { readPage } from '../page-data';
import { passagesOn } from './on-day';
import type { Direction, Part, Passage } from './passage';

export interface Pair {
	own: Passage;
	/** Null where the other language has nothing at this place. */
	second: Passage | null;
}

export interface Pairing {
	pairs: Pair[];
	/** What the other page says of its own translation, in its language. */
	state: string;
}

/**
 * A page in two languages, paragraph by paragraph, read from the prerendered pages themselves: what
 * stands on a page of any kind is what stands beside it, and every page has the same structure in
 * every language.
 *
 * @param own address of the reader's page, as `/ar/words/`
 * @param second address of the same page in the other language
 * @param day the day pages are shown for; later than the release it may be on another side of the law
 * @throws when either can neither be fetched nor found among what is saved
 */
export async function readPairing(
	own: string,
	second: string,
	{ released, day }: { released: string; day: string }
): Promise<Pairing> {
	const [mine, other] = await Promise.all([own, second].map(readSide));
	const found = new Map(other!.passages.map((passage) => [passage.key, passage]));
	return {
		pairs: mine!.passages.map((passage) => ({ own: passage, second: found.get(passage.key) ?? null })),
		state: other!.state
	};

	async function readSide(address: string) {
		const [article, data] = await Promise.all([
			readArticle(address),
			day > released ? readPage(address) : null
		]);
		const passages = passagesOf(article);
		return {
			passages: data ? passagesOn(passages, data, released, day) : passages,
			state: article.querySelector('footer > p:not(.dates)')?.textContent ?? ''
		};
	}
}

/** Lets the article of one of our prerendered pages through to the parser, and nothing that runs or styles. */
const policy = globalThis.trustedTypes?.createPolicy('klara-article', { createHTML: articleIn });

function articleIn(html: string): string {
	const article = html.slice(html.indexOf('<article'), html.lastIndexOf('</article>'));
	if (!article || /<(script|style|iframe|link|base)\b/i.test(article)) throw new TypeError('Not an article');
	return article;
}

async function readArticle(address: string): Promise<Element> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address} answered ${response.status}`);
	const html = await response.text();
	const article = policy?.createHTML(html) ?? articleIn(html);
	// Parsed apart from the page: it is only read, and drawn anew from its texts.
	return new DOMParser().parseFromString(article as string, 'text/html').querySelector('article')!;
}

const INLINE = 'a, abbr, b, bdi, br, em, i, path, small, span:not(.chip), strong, svg, time, wbr';

function passagesOf(article: Element): Passage[] {
	const passages: Passage[] = [];
	let id = '';
	/** Passages so far by id: one that returns goes on counting, so that no two share a key. */
	const counts = new Map<string, number>();
	function visit(element: Element) {
		if (element.matches(NOT_PAIRED)) return;
		if (element.id) id = element.id;
		if ([...element.querySelectorAll('*')].some((inner) => !inner.matches(INLINE)))
			return [...element.children].forEach(visit);
		const parts = partsOf(element, false);
		if (!parts.some(({ text }) => text.trim())) return;
		const level = Number(/^H(\d)$/.exec(element.tagName)?.[1] ?? 0);
		const number = counts.get(id) ?? 0;
		const isAnswer = element.closest('h1, .answer') !== null;
		passages.push({ key: `${id} ${number}`, id: number ? null : id, level, isAnswer, parts });
		counts.set(id, number + 1);
	}
	visit(article);
	return passages;
}

function partsOf(node: Node, bold: boolean): Part[] {
	if (node instanceof Text) return [{ kind: 'text', text: node.data, bold }];
	if (!(node instanceof HTMLElement)) return [];
	const text = node.textContent ?? '';
	if (node.matches('a.term'))
		return [{ kind: 'term', text, id: node.getAttribute('href')?.split('#')[1] ?? '' }];
	if (node.matches('a[href]'))
		return [
			{
				kind: 'link',
				text: text.trim(),
				href: node.getAttribute('href') ?? '',
				dir: directionOf(node.querySelector('bdi'))
			}
		];
	// The Swedish under an outdated text: its terms stay words, since they are not of this language.
	if (node.matches('span[lang]'))
		return [{ kind: 'apart', text, lang: node.lang, dir: directionOf(node), below: !!node.previousSibling }];
	if (node.matches('bdi') && !node.querySelector('a'))
		return [{ kind: 'apart', text, lang: node.getAttribute('lang'), dir: directionOf(node) }];
	const inner = bold || node.matches('strong, b');
	const parts = [...node.childNodes].flatMap((child) => partsOf(child, inner));
	// A label that the page says by a pictogram runs straight on into what it labels.
	if (node.matches('.visually-hidden')) parts.push({ kind: 'text', text: ' ', bold });
	return parts;
}

function directionOf(element: Element | null): Direction {
	const dir = element?.getAttribute('dir');
	return dir === 'ltr' || dir === 'rtl' ? dir : null;
}

import { NOT_PAIRED } from '../article';
import { PATIENCE_MS, readPage } from '../page-data';
import { passagesOn } from './on-day';
import { FIELDS, wordsOf, type Direction, type Part, type Passage, type Sign } from './passage';

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
	const [mine, other] = await Promise.all(
		[own, second].map((address) => readPassages(address, { released, day }))
	);
	const found = new Map(other!.passages.map((passage) => [passage.key, passage]));
	return {
		pairs: mine!.passages.map((passage) => withoutEcho(passage, found.get(passage.key) ?? null)),
		state: other!.state
	};
}

/**
 * One page, passage by passage, as it reads on a day.
 *
 * @param address as `/ar/words/`
 * @returns its passages, and what it says of its own translation
 * @throws when it can neither be fetched nor found among what is saved
 */
export async function readPassages(
	address: string,
	{ released, day }: { released: string; day: string }
): Promise<{ passages: Passage[]; state: string }> {
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

/** A word that one language has from the other, as its Swedish term, is not said beside itself. */
function withoutEcho(own: Passage, second: Passage | null): Pair {
	if (!second) return { own, second };
	const less = (one: Passage, other: Passage): Passage => {
		const parts = one.parts.filter(
			(part) => part.kind !== 'apart' || part.text.trim() !== wordsOf(other) || part.below
		);
		return parts.some(({ text }) => text.trim()) ? { ...one, parts } : one;
	};
	return { own: less(own, second), second: less(second, own) };
}

/** Lets the article of one of our prerendered pages through to the parser, and nothing that runs or styles. */
const policy = globalThis.trustedTypes?.createPolicy('klara-article', { createHTML: articleIn });

function articleIn(html: string): string {
	const article = html.slice(html.indexOf('<article'), html.lastIndexOf('</article>'));
	if (!article || /<(script|style|iframe|link|base)\b/i.test(article)) throw new TypeError('Not an article');
	return article;
}

async function readArticle(address: string): Promise<Element> {
	const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
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
	/** A pictogram or number met, for the passage that comes next. */
	let met: Sign | null = null;
	/** Passages so far by id: one that returns goes on counting, so that no two share a key. */
	const counts = new Map<string, number>();
	function visit(element: Element) {
		if (element.matches(NOT_PAIRED)) return;
		if (element.id) id = element.id;
		met = numberOf(element) ?? met;
		if ([...element.querySelectorAll('*')].some((inner) => !inner.matches(INLINE)))
			return [...element.children].forEach(visit);
		met = pictogramIn(element) ?? met;
		const parts = partsOf(element, false);
		if (!parts.some(({ text }) => text.trim())) return;
		const level = Number(/^H(\d)$/.exec(element.tagName)?.[1] ?? 0);
		const number = counts.get(id) ?? 0;
		passages.push({
			key: `${id} ${number}`,
			id: number ? null : id,
			level,
			isAnswer: element.closest('h1, .answer') !== null,
			field:
				FIELDS.find((field) => element.closest('[data-field]')?.matches(`[data-field=${field}]`)) ?? null,
			sign: met ?? (element.matches('ul:not(.plain) > li') ? { kind: 'bullet' } : null),
			parts
		});
		met = null;
		counts.set(id, number + 1);
	}
	visit(article);
	return passages;
}

/** The place of an item in a numbered list; in a list within it, a letter. */
function numberOf(element: Element): Sign | null {
	if (!element.matches('ol > li')) return null;
	const place = [...element.parentElement!.children].indexOf(element);
	const isWithin = element.parentElement!.closest('li') !== null;
	return { kind: 'number', text: isWithin ? String.fromCharCode(65 + place) : String(place + 1) };
}

function pictogramIn(element: Element): Sign | null {
	const svg = [...element.querySelectorAll('svg')].find((svg) => !svg.closest('.fold')) ?? null;
	const own = element instanceof SVGElement ? element : svg;
	const path = own?.querySelector('path')?.getAttribute('d');
	return path ? { kind: 'pictogram', path, turns: own!.classList.contains('turning') } : null;
}

function partsOf(node: Node, bold: boolean): Part[] {
	if (node instanceof Text) return [{ kind: 'text', text: node.data, bold }];
	if (!(node instanceof HTMLElement) || node.matches('.fold')) return [];
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

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

export const TOPIC = 'topics/what-lvu-is/';

/** The smallest worker that makes a site readable offline: everything at once, cache first. */
const WORKER = (/** @type {string[]} */ pages) => `const PAGES = ${JSON.stringify(pages)};
oninstall = (event) => event.waitUntil(caches.open('floor').then((cache) => cache.addAll(PAGES)));
onactivate = (event) => event.waitUntil(clients.claim());
onfetch = (event) =>
	event.respondWith(caches.match(event.request).then((found) => found ?? fetch(event.request)));
`;
const REGISTER = "<script>navigator.serviceWorker.register('/worker.js')</script>";

/**
 * The floor: the same text as the built pages in bare HTML – no style, no script, no font – linked as
 * they are. Nothing that shows this text can be faster, so it is what we are measured against.
 *
 * @param {string} build folder of the built site
 * @param {string} folder where the floor is written
 * @param {{ codes: string[], worker: boolean }} options languages to take; `worker` makes it readable offline
 */
export function writeFloor(build, folder, { codes, worker }) {
	const pages = codes.flatMap((code) => [`/${code}/${TOPIC}`, nextOf(readPage(build, `/${code}/${TOPIC}`))]);
	for (const page of pages) {
		const html = bare(readPage(build, page), page, codes);
		write(`${folder}${page}index.html`, worker ? html + REGISTER : html);
	}
	write(`${folder}/404.html`, '<!doctype html><title>404</title><h1>404</h1>');
	if (worker) write(`${folder}/worker.js`, WORKER(pages));
}

/** @param {string} build @param {string} page */
function readPage(build, page) {
	return readFileSync(`${build}${page}index.html`, 'utf8');
}

/** Where the first link at the end of the article leads. @param {string} html */
function nextOf(html) {
	const found = /<nav[^]*?<a href="(\/[^"#]+\/topics\/[^"#]+)"(?! aria-current)/.exec(articleOf(html))?.[1];
	if (!found) throw new Error('The topic page links to no next page');
	return found;
}

/** @param {string} html */
function articleOf(html) {
	return /<article[^]*<\/article>/.exec(html)?.[0] ?? '';
}

/**
 * @param {string} html
 * @param {string} page
 * @param {string[]} codes
 */
function bare(html, page, codes) {
	const [, root = '<html>'] = /(<html[^>]*>)/.exec(html) ?? [];
	const [, title = ''] = /<title>([^<]*)/.exec(html) ?? [];
	const article = articleOf(html);
	const links = codes.map((code) => `<a hreflang="${code}" href="/${code}/${rest(page)}">${code}</a>`);
	const next = page.endsWith(TOPIC) ? `<nav><a href="${nextOf(html)}">→</a></nav>` : '';
	return `<!doctype html>
${root}
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${title}</title>
<header>${links.join(' ')}</header>
<article>
${blocksOf(article).join('\n')}
${next}
</article>
`;
}

/** The page's address within its language. @param {string} page */
function rest(page) {
	return page.split('/').slice(2).join('/');
}

/** Headings, paragraphs and list items, stripped of all but their text. @param {string} article */
function blocksOf(article) {
	return [...article.matchAll(/<(h[1-4]|p|li|dt|dd|summary)\b[^>]*>([^]*?)<\/\1>/g)]
		.map(([, tag, inner = '']) => ({ tag, text: inner.replace(/<[^>]*>/g, '').trim() }))
		.filter(({ text }) => text)
		.map(({ tag, text }) => `<${tag}>${text}</${tag}>`);
}

/**
 * Writes a file and its two compressed forms, as the build does.
 *
 * @param {string} path
 * @param {string} text
 */
function write(path, text) {
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text);
	writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }));
	writeFileSync(`${path}.br`, brotliCompressSync(text));
}

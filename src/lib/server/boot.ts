import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { dataBlock, writeData, type DataNode } from '$lib/model/page-data';

/** The script Kit writes into each page to fetch and start the app. */
const BOOT = /<script>(\s*\{\s*__sveltekit_[^]*?)<\/script>/;
const IMPORTS = /Promise\.all\((\[[^\]]*\])\)\.then\(/;
/** One line: Kit escapes those within strings. */
const DATA = /data: (\[.*\]),(?=\s*form: )/;
const PRELOADS = /\s*<link href="([^"]+)" rel="modulepreload">/g;

/** The mark of a page that is not hydrated before it is used (`Head.svelte`). */
const MARK = '<meta name="hydrate" content="on-use"';
/** What each page of a language does, hydrated or not: an entry of its own (`tools/chunks.js`). */
const ATTEND = 'src/lib/rooms/family/idle.ts';
const MANIFEST = '.svelte-kit/output/client/.vite/manifest.json';

const hashOf = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/**
 * The data Kit has written into its script, as plain values: a script in the page would be one of its own for each
 * page and stand in a pack beside the same data as JSON.
 */
function dataIn(boot: string): DataNode[] {
	const found = DATA.exec(boot)?.[1];
	if (!found) throw new Error('Kit’s start script holds no data');
	return JSON.parse(JSON.stringify(runInNewContext(found)));
}

/**
 * The moment from which the page may say something else than the HTML does: the first day that its data name after
 * that of the release. Holidays only concern opening hours, and a page that shows those follows the clock.
 * Two hours before UTC has the day: never later than in Sweden.
 */
function changesAt(data: DataNode[], released: string): number | undefined {
	const days: string[] = [];
	JSON.stringify(data, (key, value: unknown) => {
		if (key === 'holidays') return undefined;
		if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && value > released) days.push(value);
		return value;
	});
	const [first] = days.sort();
	return first === undefined ? undefined : Date.parse(first) - 2 * 3_600_000;
}

let entry: string | undefined;

/** The address of that entry. Prerendering comes after the client's build. */
function attending(): string {
	if (entry) return entry;
	const file = (JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, { file: string }>)[ATTEND]?.file;
	if (!file) throw new Error(`The client’s build has no entry ${ATTEND}`);
	return (entry = `/${file}`);
}

/**
 * Lets hydration wait until the page is painted, or used. Kit starts to fetch the app while the page is still being
 * parsed, where it competes with the fonts for a slow line; `klara.start` of `src/early.js` decides when, and
 * gets the modules that Kit would have preloaded. The page's data stand in a block of JSON before the script, which
 * `src/hooks.client.ts` reads. The policy names the script by its hash, which is renewed.
 *
 * @param released day of the release, `YYYY-MM-DD`
 * @throws when Kit no longer writes the script in this shape
 */
export function deferBoot(html: string, inLanguage: boolean, released: string): string {
	const boot = BOOT.exec(html)?.[1];
	if (!boot) return html;
	const modules = [...html.slice(0, html.indexOf('</head>')).matchAll(PRELOADS)].map(([, href]) => href);
	const attend = inLanguage ? `() => import(${JSON.stringify(attending())})` : 'null';
	const deferred = boot
		.replace(
			IMPORTS,
			(_, imports) =>
				`klara.start(${attend}, ${JSON.stringify(modules)}).then(() => Promise.all(${imports})).then(`
		)
		.replace(DATA, () => 'data: klara.nodes,')
		// What goes wrong in there is told, too.
		.replace('kit.start(', 'return kit.start(')
		.replace(/\}\);(\s*\}\s*)$/, '}).catch(klara.failed);$1');
	if (
		!deferred.includes('klara.start(') ||
		!deferred.includes('klara.failed') ||
		!deferred.includes('return kit.start(') ||
		!html.includes(hashOf(boot))
	)
		throw new Error('Kit writes its start script in another shape than src/lib/server/boot.ts expects');
	const data = dataIn(boot);
	const until = changesAt(data, released);
	const block = dataBlock(writeData(data));
	return html
		.replace(MARK, () => MARK + (until === undefined ? '' : ` data-until="${until}"`))
		.replace(PRELOADS, '')
		.replace(`<script>${boot}`, () => `${block}<script>${deferred}`)
		.replace(hashOf(boot), hashOf(deferred));
}

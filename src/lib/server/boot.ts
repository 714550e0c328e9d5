import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { dataBlock, writeData, type DataNode } from '$lib/model/page-data';

/** The script Kit writes into each page to fetch and start the app. */
const BOOT = /<script>(\s*\{\s*__sveltekit_[^]*?)<\/script>/;
const IMPORTS = /Promise\.all\((\[[^\]]*\])\)\.then\(/;
/** One line: Kit escapes those within strings. */
const DATA = /data: (\[.*\]),(?=\s*form: )/;
const PRELOADS = /\s*<link href="([^"]+)" rel="modulepreload">/g;

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
 * Lets hydration wait until the page is painted. Kit starts to fetch the app while the page is still being
 * parsed, where it competes with the fonts for a slow line; `klara.start` of `src/early.js` decides when, and
 * gets the modules that Kit would have preloaded. The page's data stand in a block of JSON before the script, which
 * `src/hooks.client.ts` reads. The policy names the script by its hash, which is renewed.
 *
 * @throws when Kit no longer writes the script in this shape
 */
export function deferBoot(html: string): string {
	const boot = BOOT.exec(html)?.[1];
	if (!boot) return html;
	const modules = [...html.matchAll(PRELOADS)].map(([, href]) => href);
	const deferred = boot
		.replace(
			IMPORTS,
			(_, imports) => `klara.start(${JSON.stringify(modules)}).then(() => Promise.all(${imports})).then(`
		)
		.replace(DATA, () => 'data: klara.nodes,')
		.replace(/\}\);(\s*\}\s*)$/, '}).catch(klara.failed);$1');
	if (
		!deferred.includes('klara.start(') ||
		!deferred.includes('klara.failed') ||
		!html.includes(hashOf(boot))
	)
		throw new Error('Kit writes its start script in another shape than src/lib/server/boot.ts expects');
	const block = dataBlock(writeData(dataIn(boot)));
	return html
		.replace(PRELOADS, '')
		.replace(`<script>${boot}`, () => `${block}<script>${deferred}`)
		.replace(hashOf(boot), hashOf(deferred));
}

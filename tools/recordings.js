import { existsSync, readdirSync, readFileSync } from 'node:fs';

/**
 * Stops the build when a recording has no block to belong to, or says what the block no longer
 * says: a voice that speaks an old deadline is worse than none.
 *
 * @param {string} build folder of the built site
 * @param {string} [folder] `recordings/<code>/<page path>/<block id>.webm`, each with a `.txt` of what is said
 */
export function checkRecordings(build, folder = 'recordings') {
	if (!existsSync(folder)) return;
	const files = /** @type {string[]} */ (readdirSync(folder, { recursive: true }));
	const faults = files
		.filter((file) => file.endsWith('.webm'))
		.map((file) => [file, faultOf(build, folder, file.replace(/\.webm$/, ''))])
		.filter(([, fault]) => fault)
		.map(([file, fault]) => `  ${folder}/${file}: ${fault}`);
	if (faults.length) throw new Error(`${faults.length} fault(s) in the recordings:\n${faults.join('\n')}`);
}

/**
 * @param {string} build
 * @param {string} folder
 * @param {string} name without the ending
 */
function faultOf(build, folder, name) {
	const cut = name.lastIndexOf('/');
	const page = `${build}/${name.slice(0, cut)}/index.html`;
	if (!existsSync(page)) return 'there is no such page';
	const shown = textOf(readFileSync(page, 'utf8'), name.slice(cut + 1));
	if (shown === null) return `the page has no block “${name.slice(cut + 1)}”`;
	const script = `${folder}/${name}.txt`;
	if (!existsSync(script)) return 'has no .txt beside it that holds the words it says';
	if (readFileSync(script, 'utf8').replace(/\s+/g, ' ').trim() !== shown)
		return `the text has changed since it was recorded: record it anew, or take it away. It is now: ${shown}`;
	return null;
}

/**
 * @param {string} html
 * @param {string} id
 */
function textOf(html, id) {
	const found = new RegExp(`<(h[1-3]|p|li)\\b[^>]* id="${id}"[^>]*>([\\s\\S]*?)</\\1>`).exec(html);
	if (!found?.[2]) return null;
	return found[2]
		.replace(/<!--[\s\S]*?-->|<[^>]+>/g, '')
		.replace(/&quot;/g, '"')
		.replace(/&lt;/g, '<')
		.replace(/&amp;/g, '&')
		.replace(/\s+/g, ' ')
		.trim();
}

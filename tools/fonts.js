import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { activeLocales, scriptOf } from './locales.js';

const require = createRequire(import.meta.url);
const OUT = '.svelte-kit/fonts';
const WEIGHTS = [400, 700];

/** @param {string[]} ranges */
function characters(ranges) {
	return ranges
		.flatMap((range) => {
			const [from, to = from] = range
				.slice(2)
				.split('-')
				.map((hex) => parseInt(hex, 16));
			return Array.from({ length: /** @type {number} */ (to) - /** @type {number} */ (from) + 1 }, (_, i) =>
				String.fromCodePoint(/** @type {number} */ (from) + i)
			);
		})
		.join('');
}

/** All words of the shell: the languages' names and the texts of the two fallback pages. */
function shellText() {
	const texts = activeLocales.map((row) => {
		const ui = JSON.parse(readFileSync(`locales/${row.code}/ui.json`, 'utf8'));
		return row.native + Object.values(ui.shell).join('') + characters(['U+20-7E']);
	});
	return [...new Set(texts.join(''))].sort().join('');
}

/**
 * The faces to cut. Names carry no hash: Vite gives them one.
 * @returns {{ name: string, family: string, source: string, text: string, ranges: string[], display: string, weight: number }[]}
 */
function faces() {
	const scripts = [...new Set(['Latn', ...activeLocales.map((row) => row.script)])];
	const shell = shellText();
	return scripts.flatMap((script) => {
		return scriptOf(script).fonts.flatMap((part, i) =>
			WEIGHTS.flatMap((weight) => {
				const all = characters(part.ranges);
				const name = `${script.toLowerCase()}${i === 0 ? '' : '-ext'}-${weight}`;
				const cut = [...shell].filter((letter) => all.includes(letter)).join('');
				const base = {
					source: require.resolve(`@fontsource-variable/${part.file}`),
					ranges: part.ranges,
					weight
				};
				return [
					{ ...base, name, family: 'Klara', text: all, display: part.display },
					...(cut
						? [{ ...base, name: `shell-${name}`, family: 'Klara Shell', text: cut, display: 'block' }]
						: [])
				];
			})
		);
	});
}

/**
 * Cuts the product's own static faces before the build, into `.svelte-kit/fonts`, with the style
 * sheet that declares them. Skipped when nothing it is cut from has changed.
 * @returns {import('vite').Plugin}
 */
export function fonts() {
	return {
		name: 'klara-fonts',
		async config() {
			const wanted = faces();
			const key = createHash('sha256')
				.update(readFileSync('tools/fonts.js'))
				.update(JSON.stringify(wanted) + leadings())
				.digest('hex');
			if (existsSync(`${OUT}/key`) && readFileSync(`${OUT}/key`, 'utf8') === key) return;
			mkdirSync(OUT, { recursive: true });
			for (const old of readdirSync(OUT)) rmSync(`${OUT}/${old}`);
			for (const face of wanted) {
				const cut = await subsetFont(readFileSync(face.source), face.text, {
					targetFormat: 'woff2',
					variationAxes: { wght: face.weight }
				});
				writeFileSync(`${OUT}/${face.name}.woff2`, cut);
			}
			writeFileSync(`${OUT}/fonts.css`, firstSheet(wanted) + leadings());
			writeFileSync(`${OUT}/bold.css`, boldSheet(wanted));
			writeFileSync(`${OUT}/key`, key);
		}
	};
}

/**
 * What a page needs to be read: the regular faces and the shell's own cut. `Klara Text` is the
 * regular face again under a name that stands in for bold until bold is here.
 *
 * @param {ReturnType<typeof faces>} wanted
 */
function firstSheet(wanted) {
	const regular = wanted.filter(({ family, weight }) => weight === 400 && family === 'Klara');
	// Until Noto Sans is there, a system face with its widths and height holds the lines in place.
	const holding =
		"@font-face{font-family:'Klara Holding';src:local('Arial'),local('Roboto'),local('Liberation Sans');" +
		'size-adjust:106.2%;ascent-override:100.7%;descent-override:27.6%;line-gap-override:0%}';
	return [
		...regular.map((face) => declare(face)),
		...regular.map((face) => declare({ ...face, family: 'Klara Text' }, '400 700')),
		...wanted.filter(({ family }) => family === 'Klara Shell').map((face) => declare(face)),
		holding
	].join('\n');
}

/**
 * Line heights by language, after its script: an Arabic or Ethiopic letter is taller than a Latin one. They stand here
 * alone: set on `:root` in `tokens.css` they would win over a language, which is named there as well.
 */
function leadings() {
	return ['', ...activeLocales.map(({ code }) => code)]
		.map((code) => {
			const row = activeLocales.find((row) => row.code === code);
			const { leading, headingLeading } = { ...scriptOf(row?.script ?? 'Latn'), ...row };
			return `[lang${code && `='${code}'`}]{--leading:${leading};--heading:${headingLeading}}`;
		})
		.join('\n');
}

/**
 * The bold faces, in a sheet of their own at the end of the page: on a slow line they come after the
 * regular ones instead of beside them, and headings are read meanwhile.
 *
 * @param {ReturnType<typeof faces>} wanted
 */
function boldSheet(wanted) {
	const bold = wanted.filter(({ family, weight }) => weight === 700 && family === 'Klara');
	return bold.map((face) => declare({ ...face, display: 'swap' })).join('\n');
}

/**
 * @param {ReturnType<typeof faces>[number]} face
 * @param {string} weight
 */
function declare({ name, family, ranges, display, weight: own }, weight = String(own)) {
	return (
		`@font-face{font-family:'${family}';font-weight:${weight};font-display:${display};` +
		`src:url(./${name}.woff2) format('woff2');unicode-range:${ranges.join(',')}}`
	);
}

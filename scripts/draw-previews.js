import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { activeLocales, scriptOf } from '../tools/locales.js';

/**
 * Draws the picture that chats and networks show beside a link: one a language, 1200 × 630, from the
 * built fonts. Its words travel inside it, so that a test can tell when they are no longer those of
 * the home page.
 *
 *   npm run build && npm run previews
 */
const FONTS = '.svelte-kit/fonts';
const OUT = 'static/previews';
const WIDTH = 1200;
const HEIGHT = 630;
if (!existsSync(`${FONTS}/key`)) throw new Error('Build first: the fonts are cut by the build');

const mark =
	'<svg viewBox="0 0 48 48"><path fill="#0a5560" d="M10 5h28a6 6 0 0 1 6 6v20a6 6 0 0 1-6 6H24L12 46v-9h-2a6 6 0 0 1-6-6V11a6 6 0 0 1 6-6Z"/>' +
	'<path d="M14 21l7 7 13-14" fill="none" stroke="#fff" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/></svg>';
const faces = ['latn', 'latn-ext', ...new Set(activeLocales.map((row) => row.script.toLowerCase()))].flatMap(
	(script) => [400, 700].map((weight) => face(script, weight))
);

mkdirSync(OUT, { recursive: true });
const browser = await chromium.launch({
	executablePath: process.env.KLARA_CHROMIUM || undefined,
	args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--disable-lcd-text']
});
const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } });
for (const row of activeLocales) {
	const [shared, own] = ['ui', 'ui.family'].map((name) =>
		JSON.parse(readFileSync(`locales/${row.code}/${name}.json`, 'utf8'))
	);
	const home = { ...shared.home, ...own.home };
	await page.setContent(html(row, home));
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	const shot = await page.screenshot({ type: 'png' });
	const drawing = await page.evaluate(inFewColours, shot.toString('base64'));
	const picture = encode(drawing, `${home.title}\n${home.lead}`);
	writeFileSync(`${OUT}/${row.code}.png`, picture);
	console.log(`${OUT}/${row.code}.png: ${Math.round(picture.length / 1024)} KB`);
}
await browser.close();

/**
 * @param {(typeof activeLocales)[number]} row
 * @param {{ title: string, lead: string }} home
 */
function html({ code, dir, native, script }, home) {
	const leading = scriptOf(script).headingLeading;
	return `<!doctype html><html lang="${code}" dir="${dir}"><meta charset="utf-8"><style>${faces.join('')}
		* { margin: 0; box-sizing: border-box }
		body { font-family: Klara; font-synthesis: none; width: 1200px; height: 630px; padding: 64px 80px;
			background: #fbf8f1; color: #15242c; display: grid; grid-template-rows: auto 1fr auto }
		div { display: flex; align-items: center; gap: 18px; font-weight: 700; font-size: 40px }
		svg { width: 72px; height: 72px }
		div span + span { margin-inline-start: auto; font-weight: 400; color: #44545c }
		h1 { align-self: center; font-size: 84px; line-height: ${leading}; text-wrap: balance }
		p { padding-block-start: 28px; border-block-start: 6px solid #0a5560; font-size: 36px;
			line-height: ${leading + 0.2}; color: #44545c; text-wrap: balance }
		</style><div>${mark}<span dir="ltr">Klara besked</span><span>${native}</span></div><h1>${home.title}</h1><p>${home.lead}</p></html>`;
}

/**
 * @param {string} script
 * @param {number} weight
 */
function face(script, weight) {
	const font = readFileSync(`${FONTS}/${script}-${weight}.woff2`).toString('base64');
	const range = readFileSync(`${FONTS}/${weight === 400 ? 'fonts' : 'bold'}.css`, 'utf8').match(
		new RegExp(`font-family:'Klara';[^}]*/${script}-${weight}\\.woff2[^}]*unicode-range:([^}]*)`)
	)?.[1];
	return `@font-face{font-family:Klara;font-weight:${weight};src:url(data:font/woff2;base64,${font});unicode-range:${range}}`;
}

/**
 * Runs in the page: the picture's 256 commonest colours, and for each pixel the nearest of them. Text
 * on plain ground has few colours, so nothing is seen of it.
 *
 * @param {string} png base64
 * @returns {Promise<{ palette: number[], pixels: number[] }>}
 */
async function inFewColours(png) {
	const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
	const bitmap = await createImageBitmap(new Blob([bytes]));
	const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
	const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
	context.drawImage(bitmap, 0, 0);
	const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
	const colours = Array.from({ length: data.length / 4 }, (_, i) => data.slice(4 * i, 4 * i + 3).join());
	/** @type {Map<string, number>} */
	const counts = new Map();
	for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
	const palette = [...counts]
		.sort((one, other) => other[1] - one[1])
		.slice(0, 256)
		.map(([colour]) => colour.split(',').map(Number));
	/** @type {Map<string, number>} */
	const nearest = new Map();
	for (const colour of counts.keys()) {
		const own = colour.split(',').map(Number);
		const distances = palette.map((other) =>
			other.reduce((sum, part, i) => sum + (part - (own[i] ?? 0)) ** 2, 0)
		);
		nearest.set(colour, distances.indexOf(Math.min(...distances)));
	}
	return { palette: palette.flat(), pixels: colours.map((colour) => nearest.get(colour) ?? 0) };
}

/**
 * A PNG with a palette, and words in it (iTXt, keyword “Title”).
 *
 * @param {{ palette: number[], pixels: number[] }} drawing
 * @param {string} words
 */
function encode({ palette, pixels }, words) {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(WIDTH, 0);
	header.writeUInt32BE(HEIGHT, 4);
	header.set([8, 3, 0, 0, 0], 8);
	const rows = Buffer.alloc((WIDTH + 1) * HEIGHT);
	for (let y = 0; y < HEIGHT; y++) rows.set(pixels.slice(y * WIDTH, (y + 1) * WIDTH), y * (WIDTH + 1) + 1);
	return Buffer.concat([
		Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
		chunk('IHDR', header),
		chunk('iTXt', Buffer.concat([Buffer.from('Title\0\0\0\0\0', 'latin1'), Buffer.from(words, 'utf8')])),
		chunk('PLTE', Buffer.from(palette)),
		chunk('IDAT', deflateSync(rows, { level: 9 })),
		chunk('IEND', Buffer.alloc(0))
	]);
}

/**
 * @param {string} type
 * @param {Buffer} body
 */
function chunk(type, body) {
	const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
	const frame = Buffer.alloc(8);
	frame.writeUInt32BE(body.length, 0);
	frame.writeUInt32BE(crc32(named), 4);
	return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

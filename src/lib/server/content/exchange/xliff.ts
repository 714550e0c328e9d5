import { parseXml, XmlElement } from '@rgrove/parse-xml';
import * as v from 'valibot';
import { MASTER } from '../../../model/language';
import { masterHash } from '../review';
import { segmentId, type Segment, type SegmentFile } from './segment';

const CORE = 'urn:oasis:names:tc:xliff:document:2.0';
const GLOSSARY = 'urn:oasis:names:tc:xliff:glossary:2.0';
const METADATA = 'urn:oasis:names:tc:xliff:metadata:2.0';
/** Prefix of what is ours in a file that others write to. */
const OURS = 'klara';

/**
 * Writes segments as XLIFF 2.0. Markup and placeholders stand as the letters they are: every tool shows them,
 * and the import refuses a text that lost one. Each unit records, by hash, the Swedish and the translation it
 * was written from, so that the import knows what was changed by whom.
 */
export function writeXliff(code: string, files: SegmentFile[]): string {
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<xliff xmlns="${CORE}" xmlns:gls="${GLOSSARY}" xmlns:mda="${METADATA}" version="2.0" srcLang="${MASTER}" trgLang="${escape(code)}">`,
		...files.flatMap(({ id, segments }) => [
			`\t<file id="${escape(id)}" original="${escape(`locales/${code}/${id}.json`)}" canResegment="no">`,
			...segments.map(unit),
			'\t</file>'
		]),
		'</xliff>',
		''
	].join('\n');
}

function unit({ name, source, target, state, subState, notes, terms }: Segment): string {
	const glossary = terms.flatMap(({ swedish, own, meaning }) =>
		own || meaning
			? [
					`\t\t\t\t<gls:glossEntry><gls:term>${escape(swedish)}</gls:term>`,
					own ? `<gls:translation>${escape(own)}</gls:translation>` : '',
					meaning ? `<gls:definition>${escape(meaning)}</gls:definition>` : '',
					'</gls:glossEntry>\n'
				]
			: []
	);
	const record = Object.entries({ swedish: source, ...(target !== undefined && { translation: target }) });
	return [
		`\t\t<unit id="${escape(segmentId(name))}" name="${escape(name)}">\n`,
		...(glossary.length ? ['\t\t\t<gls:glossary>\n', ...glossary, '\t\t\t</gls:glossary>\n'] : []),
		`\t\t\t<mda:metadata><mda:metaGroup category="${OURS}">`,
		...record.map(([type, text]) => `<mda:meta type="${type}">${masterHash(text)}</mda:meta>`),
		'</mda:metaGroup></mda:metadata>\n',
		...(notes.length
			? [
					'\t\t\t<notes>\n',
					...notes.map(
						({ category, text }) => `\t\t\t\t<note category="${escape(category)}">${escape(text)}</note>\n`
					),
					'\t\t\t</notes>\n'
				]
			: []),
		`\t\t\t<segment state="${state}"${subState ? ` subState="${OURS}:${escape(subState)}"` : ''}>\n`,
		`\t\t\t\t<source xml:space="preserve">${escape(source)}</source>\n`,
		target === undefined ? '' : `\t\t\t\t<target xml:space="preserve">${escape(target)}</target>\n`,
		'\t\t\t</segment>\n',
		'\t\t</unit>'
	].join('');
}

const ENTITIES: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	'\r': '&#13;'
};

function escape(text: string): string {
	return text.replace(/[&<>"\r]/g, (letter) => ENTITIES[letter]!);
}

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/));
const unitSchema = v.object({
	id: v.string('has no id'),
	/** Ours is one segment a unit: the tool was told not to split it. */
	segments: v.pipe(v.number(), v.value(1, 'must hold one segment')),
	source: v.string('has no source of plain text'),
	target: v.optional(v.string()),
	/** Elements in the target, where only letters may stand. */
	inline: v.array(v.string()),
	swedish: v.optional(hash),
	translation: v.optional(hash)
});
const documentSchema = v.object({
	version: v.picklist(['2.0', '2.1', '2.2'], 'must be XLIFF 2: save it as such'),
	srcLang: v.literal(MASTER, `must have the source language ${MASTER}`),
	trgLang: v.pipe(v.string('names no target language'), v.nonEmpty('names no target language')),
	units: v.array(unitSchema)
});
export type ReadUnit = v.InferOutput<typeof unitSchema>;
export type ReadXliff = v.InferOutput<typeof documentSchema>;

/**
 * Reads what a translator's tool has written. Nothing outside the file is ever asked for: a document type,
 * the only door to outer entities, is refused.
 *
 * @throws {SyntaxError} naming all that is not as XLIFF 2 has it
 */
export function readXliff(bytes: Uint8Array): ReadXliff {
	const root = rootOf(bytes);
	const found = elements(root, 'unit').map((element) => {
		const segments = children(element, 'segment');
		const [source, target] = ['source', 'target'].map((name) => children(segments[0], name)[0]);
		const meta = (type: string) =>
			elements(element, 'meta').find(({ attributes }) => attributes.type === type)?.text;
		return {
			id: element.attributes.id,
			segments: segments.length,
			source: source && !inlineOf(source).length ? source.text : undefined,
			target: target?.text,
			inline: inlineOf(target),
			swedish: meta('swedish'),
			translation: meta('translation')
		};
	});
	const { version, srcLang, trgLang } = root.attributes;
	const result = v.safeParse(documentSchema, { version, srcLang, trgLang, units: found });
	if (result.success) return result.output;
	const problems = result.issues.map((issue) => {
		const at = issue.path?.[0]?.key === 'units' ? found[Number(issue.path[1]?.key)] : undefined;
		return at ? `the unit ${at.id ?? 'without an id'}: ${issue.message}` : issue.message;
	});
	throw new SyntaxError([...new Set(problems)].join('\n'));
}

function rootOf(bytes: Uint8Array): XmlElement {
	let text;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch (cause) {
		throw new SyntaxError('is not written in UTF-8', { cause });
	}
	let document;
	try {
		document = parseXml(text, { preserveDocumentType: true });
	} catch (cause) {
		// The parser calls itself for each level: very deep elements end in a RangeError.
		throw new SyntaxError(
			`is not well-formed XML: ${cause instanceof Error ? cause.message.split('\n')[0] : ''}`,
			{
				cause
			}
		);
	}
	if (document.children.some(({ type }) => type === 'doctype'))
		throw new SyntaxError('has a document type, which no XLIFF needs: it could fetch from outside');
	const { root } = document;
	if (!root || localName(root) !== 'xliff') throw new SyntaxError('is not XLIFF');
	return root;
}

/** A tool may write another prefix, or none. */
const localName = ({ name }: XmlElement) => name.slice(name.indexOf(':') + 1);

const isElement = (node: unknown): node is XmlElement => node instanceof XmlElement;

function children(parent: XmlElement | undefined, name: string): XmlElement[] {
	return (parent?.children ?? []).filter(isElement).filter((child) => localName(child) === name);
}

function elements(parent: XmlElement, name: string): XmlElement[] {
	return parent.children
		.filter(isElement)
		.flatMap((child) => [...(localName(child) === name ? [child] : []), ...elements(child, name)]);
}

const inlineOf = (element: XmlElement | undefined) =>
	(element?.children ?? []).filter(isElement).map(({ name }) => name);

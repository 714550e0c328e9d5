import { json } from '@sveltejs/kit';
import { languages } from '$lib/model/language';
import { findTexts } from '$lib/server/content';

export const prerender = true;
export const entries = () => languages.map(({ code }) => ({ lang: code }));

/** What the search of this language is built from, on the device. It travels in the language’s pack. */
export const GET = ({ params }) => json(findTexts(params.lang));

import { json } from '@sveltejs/kit';
import { languages } from '$lib/model/language';
import { meetingContents } from '$lib/server/content';

export const prerender = true;
export const entries = () => languages.map(({ code }) => ({ lang: code }));

/** What a meeting needs of this language beside its pages. It travels in the room’s pack: no reader fetches it. */
export const GET = ({ params }) => json(meetingContents(params.lang));

import { languages } from '$lib/model/language';

export const entries = () => languages.map(({ code }) => ({ lang: code }));

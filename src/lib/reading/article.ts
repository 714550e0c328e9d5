/**
 * What an article holds beside its text. Written by `PageFrame` and the tools above the text; read by
 * whoever takes the text out of the page again.
 */

/** What frames the text, once and in the reader's language: it has no counterpart in another language. */
export const NOT_PAIRED =
	'footer, nav, .no-print, .original, [role=note], [role=alert], button, form, dialog, noscript';

/** What is not read aloud: the frame, the tools, and what is for paper only. */
export const NOT_READ_ALOUD = '.original, footer, nav, .no-print, [data-unread], [hidden]';

/** What the fields of content look like, whichever file they stand in. */
import * as v from 'valibot';

export const id = v.pipe(
	v.string(),
	v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')
);
export const key = v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]*$/));
export const day = v.pipe(v.string(), v.isoDate('must be a day, YYYY-MM-DD'));
export const factIds = v.array(v.pipe(v.string(), v.regex(/^F-[A-Z]+-\d+$/, 'must be a fact id')));
export const text = v.pipe(v.string(), v.nonEmpty('is empty'));
export const https = v.pipe(v.string(), v.startsWith('https://', 'must begin with https://'));

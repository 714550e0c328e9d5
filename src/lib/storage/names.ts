/** The device's database, see `./index.ts`. Named apart, so that erasing needs no code for opening it. */
export const DATABASE = 'klara';

/** Channel on which tabs and worker hear that the pointer has changed. */
export const POINTER_CHANGED = 'klara-pointer';

/** The database of what is installed, see `./packs.ts`. Named apart, so that erasing needs no code for opening it. */
export const PACKS_DATABASE = 'klara';

/** Channel on which tabs and worker hear that the pointer has changed. */
export const POINTER_CHANGED = 'klara-pointer';

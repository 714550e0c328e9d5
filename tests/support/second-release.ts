import { SECOND_RELEASE as FOLDER } from '../releases/build.js';

/** A later release of the same tree, with one title changed and one recording added. */
export const SECOND_RELEASE = `${FOLDER}/build`;
export { CHANGED_ANSWER, SECOND_TITLE } from '../releases/build.js';

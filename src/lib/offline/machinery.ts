/** What saving needs and reading does not: one chunk, fetched when the page stands still. */
export { eraseDevice } from './erase';
export { fetchIndex, findDamaged, install, remove } from './install';
export { registerWorker } from './register';
export { readPointer } from '../storage';

/** A later release of the same tree, with one title changed, built by `tests/build/releases.js`. */
export const SECOND_RELEASE = 'test-results/release-2/build';
export const SECOND_TITLE = 'Ord i andra utgåvan';

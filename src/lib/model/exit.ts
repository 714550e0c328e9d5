/**
 * Where “Leave the page” leads: the national weather service, a page nobody wonders about. The one
 * foreign address outside the sources, and the only place it stands in. `src/early.js` does the leaving.
 */
export const EXIT_ADDRESS = 'https://www.smhi.se/';

/** The same without a network: an empty page of our own that does not name the product. */
export const BLANK_ADDRESS = '/blank.html';

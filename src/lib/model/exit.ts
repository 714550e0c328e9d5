/**
 * Where “Leave the page” leads: the national weather service, a page nobody wonders about. The one
 * foreign address outside the sources, and the only place it stands in.
 */
export const EXIT_ADDRESS = 'https://www.smhi.se/';

/** The same without a network: an empty page of our own that does not name the product. */
export const BLANK_ADDRESS = '/blank.html';

/** Title of the tab from the moment the page is hidden: “New tab”. */
export const BLANK_TITLE = 'Ny flik';

/**
 * Set in sessionStorage by whoever has left: the script in `src/app.html` then answers “Back” with
 * the empty page.
 */
export const LEFT = 'klara-left';

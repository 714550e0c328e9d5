import { placeOf } from '$lib/model/address';
import { languageOfPath } from '$lib/model/language';

/** Where a link of a page leads, as a room of one address follows it. */
export interface Following {
	/** A page of a language, and a place on it where the link names one. */
	page(path: string, place: string): void;
	/** A finger has come down on the link to a page. */
	touch(path: string): void;
	/** A place on the page that is shown. */
	place(place: string): void;
	/** Out of the room: a source, a municipality, a telephone number. */
	outside(link: HTMLAnchorElement): void;
}

/**
 * Follows the links of a page without leaving the room’s own address: not one of them is a navigation. Before Kit’s
 * router and whatever the page itself does; terms are left to the room’s explainer.
 *
 * @returns stops it
 */
export function followLinks(follow: Following): () => void {
	const touch = ({ target }: Event) => {
		const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[href^="/"]:not(.term)');
		if (link && link.origin === location.origin && languageOfPath(link.pathname)) follow.touch(link.pathname);
	};
	const press = (event: MouseEvent) => {
		const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[href]');
		if (!link) return;
		event.preventDefault();
		// Another button of the mouse, or a key held down, would open a window.
		if (event.type !== 'click') return event.stopPropagation();
		if (link.classList.contains('term')) return;
		event.stopPropagation();
		const { origin, pathname, hash } = new URL(link.href);
		if (link.getAttribute('href')?.startsWith('#')) follow.place(placeOf(hash));
		else if (origin === location.origin && languageOfPath(pathname)) follow.page(pathname, placeOf(hash));
		else follow.outside(link);
	};
	document.addEventListener('pointerdown', touch, { capture: true, passive: true });
	document.addEventListener('click', press, true);
	document.addEventListener('auxclick', press, true);
	return () => {
		document.removeEventListener('pointerdown', touch, true);
		document.removeEventListener('click', press, true);
		document.removeEventListener('auxclick', press, true);
	};
}

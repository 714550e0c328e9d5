import { eraseDevice } from './lib/offline/erase';
import { ERASED } from './lib/storage/kept';

/**
 * Inlined into the settings page and allowed by its hash: erases everything from the device where the page is
 * not hydrated, since it is late or a file of the app is gone. Its button is that of `SettingsPage.svelte`.
 */
addEventListener('click', ({ target }) => {
	const button = target instanceof Element && target.closest<HTMLButtonElement>('button[data-erase]');
	if (!button || !confirm(button.dataset.ask)) return;
	// Read by `Background`, `Offline` and `Erase`: a page that is hydrated after all saves nothing again, and says that
	// all is gone only when it is.
	const { dataset } = document.documentElement;
	dataset.erased = 'erasing';
	// What saves in this very tab, see `Background`, is not told by the storage.
	dispatchEvent(new Event(ERASED));
	button.disabled = true;
	void eraseDevice()
		.catch(() => false)
		.then((erased) => {
			if (erased) {
				dataset.erased = '';
				dispatchEvent(new Event(ERASED));
			}
			const outcome = (erased ? button.dataset.done : button.dataset.failed) ?? '';
			const place = button.parentElement;
			if (place?.isConnected) {
				place.textContent = outcome;
				place.tabIndex = -1;
				// The button that had the focus is gone; a screen reader reads what has.
				place.focus();
			} else if (!erased) {
				// Hydrated meanwhile, and it counts on an empty device: the page is read anew to show what is left.
				location.reload();
			}
		});
});

import { eraseDevice } from './lib/offline/erase';
import { ERASED } from './lib/storage/kept';

/**
 * Inlined into the settings page and allowed by its hash: erases everything from the device where the page is
 * not hydrated, since it is late or a file of the app is gone. Its button is that of `SettingsPage.svelte`.
 */
addEventListener('click', ({ target }) => {
	const button = target instanceof Element && target.closest<HTMLButtonElement>('button[data-erase]');
	if (!button || !confirm(button.dataset.ask)) return;
	// Read by `Background` and `Offline`: a page that is hydrated after all saves nothing again, and says how it ended.
	const { dataset } = document.documentElement;
	dataset.erased = 'erasing';
	// What saves in this very tab, see `Background`, is not told by the storage.
	dispatchEvent(new Event(ERASED));
	button.disabled = true;
	void eraseDevice()
		.catch(() => false)
		.then((erased) => {
			dataset.erased = erased ? 'done' : 'failed';
			const outcome = (erased ? button.dataset.done : button.dataset.failed) ?? '';
			const place = button.parentElement;
			if (place?.isConnected) {
				place.textContent = outcome;
				place.tabIndex = -1;
				// The button that had the focus is gone; a screen reader reads what has.
				place.focus();
			}
		});
});

/** What Chromium hands over when the app may be installed. */
interface InstallOffer extends Event {
	prompt(): Promise<void>;
}

/** The browser's offer to put the app on the home screen. It comes once, on any page, and is kept for the page that explains it. */
export class AppInstall {
	offer = $state.raw<InstallOffer | null>(null);

	/** @param signal ends the listening */
	listen(signal: AbortSignal) {
		const keep = (event: Event) => {
			event.preventDefault();
			this.offer = event as InstallOffer;
		};
		addEventListener('beforeinstallprompt', keep, { signal });
		addEventListener('appinstalled', () => (this.offer = null), { signal });
	}

	async prompt() {
		await this.offer?.prompt();
		this.offer = null;
	}
}

import type { InstallOffer } from './background';

/** The browser's offer to put the app on the home screen, for the page that explains it. */
export class AppInstall {
	offer = $state.raw<InstallOffer | null>(null);

	async prompt() {
		await this.offer?.prompt();
		this.offer = null;
	}
}

import { labelsOf, presetMunicipality, publisher } from '$lib/server/content';

const LABELS = ['title', 'touch', 'danger', 'about', 'private', 'counting', 'owner'] as const;

export const load = () => ({
	labels: labelsOf('kiosk', 'start', LABELS),
	trouble: labelsOf('kiosk', 'trouble', ['starting', 'language', 'returned']),
	preset: presetMunicipality(),
	publisher: publisher()
});

import { labelsOf, presetMunicipality, publisher } from '$lib/server/content';

const START = ['title', 'touch', 'begin', 'danger', 'about', 'private', 'counting', 'owner'] as const;

export const load = () => {
	const start = labelsOf('kiosk', 'start', START);
	const trouble = labelsOf('kiosk', 'trouble', ['starting', 'language', 'returned', 'broken']);
	return {
		labels: Object.fromEntries(
			Object.entries(start).map(([code, labels]) => [code, { ...labels, ...trouble[code]! }])
		),
		preset: presetMunicipality(),
		publisher: publisher()
	};
};

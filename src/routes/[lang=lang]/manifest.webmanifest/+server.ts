import { json } from '@sveltejs/kit';
import { language } from '$lib/model/language';
import { listPage } from '$lib/server/content';

export const prerender = true;

/** The app as it is installed: one per language, opening in that language. */
export const GET = ({ params }) => {
	const { code, dir } = language(params.lang);
	return json({
		id: `/${code}/`,
		name: 'Klara besked',
		short_name: 'Klara besked',
		description: listPage(code, 'offline').summary,
		lang: code,
		dir,
		start_url: `/${code}/`,
		scope: '/',
		display: 'standalone',
		background_color: '#fbf8f1',
		theme_color: '#fbf8f1',
		icons: [
			{ src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
			{ src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
			{ src: '/icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' }
		]
	});
};

import { flushSync, mount, unmount, type Component } from 'svelte';
import { onTestFinished } from 'vitest';
import type { Offline } from '../../src/lib/offline/offline.svelte';
import { loadTranslate, type Translate } from '../../src/lib/rooms/family/strings';
import Room from './Room.svelte';

/** Day of the release that components under test believe to belong to. */
export const RELEASED = '2026-11-30';

/**
 * Draws one component as a page of the family’s room would, and takes it away after the test.
 *
 * @returns the strings of the page’s language, and what was drawn
 */
export async function show<Props extends Record<string, unknown>>(
	component: Component<Props>,
	props: Props,
	{ locale = 'sv', offline }: { locale?: string; offline?: Offline } = {}
): Promise<{ t: Translate; root: HTMLElement }> {
	const translate = await loadTranslate(locale);
	const root = document.body.appendChild(document.createElement('article'));
	const data = {
		locale,
		translate,
		path: `/${locale}/`,
		origin: 'https://klara.example',
		released: RELEASED
	};
	// The wrapper is generic; mounting knows one shape of props.
	const room = mount(Room as unknown as Component<Record<string, unknown>>, {
		target: root,
		props: { shown: component, props, data, offline }
	});
	flushSync();
	onTestFinished(async () => {
		await unmount(room);
		root.remove();
	});
	return { t: translate, root };
}

import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { asTyped } from '../../src/lib/model/line-breaks';
import { language } from '../../src/lib/model/language';
import type { InstalledRelease, PackIndex } from '../../src/lib/model/pack-schema';
import type { Offline } from '../../src/lib/offline/offline.svelte';
import LanguageRow from '../../src/lib/rooms/family/saving/LanguageRow.svelte';
import { show } from '../support/show';

const HASH = 'a'.repeat(64);
const index = (sequence: number): PackIndex => ({
	...{ format: 3, release: `${sequence}-aaaaaaaaaaaa`, sequence, date: '2026-11-30', signature: '' },
	site: { url: '/packs/site.json', sha256: HASH, files: 1, bytes: 1 },
	sets: { app: { bytes: 900_000, transfer: 300_000 } },
	packs: { ar: { url: '/packs/ar.pack', sha256: HASH, transfer: 700_000, bytes: 2_000_000, sets: ['app'] } }
});
const installed: InstalledRelease = {
	...{ release: '3-aaaaaaaaaaaa', sequence: 3, date: '2026-11-30' },
	sets: { app: { bytes: 900_000, files: [] } },
	packs: { ar: { sha256: HASH, entries: 90, stored: 600_000, sets: ['app'], files: [] } }
};

/** A device in one state; what it is asked to do is only noted. */
function device(state: Partial<Offline> & { readable?: string[] } = {}) {
	return {
		...{ known: true, supported: true, index: index(3), pointer: { active: null, previous: null } },
		...{ progress: {}, problems: {} },
		...{ cancel: vi.fn(), remove: vi.fn(), save: vi.fn() },
		...state,
		isReadable: (code: string) => state.readable?.includes(code) ?? false
	} as unknown as Offline;
}
async function row(offline: Offline, locale = 'sv') {
	const onsave = vi.fn();
	const { t } = await show(LanguageRow, { row: language('ar'), onsave }, { locale, offline });
	return { t, onsave, item: page.getByRole('listitem') };
}
const saved = { pointer: { active: installed, previous: null }, readable: ['ar'] };

test('a language that is not saved says so, and what saving it takes over the network', async () => {
	const { t, onsave, item } = await row(device());
	await expect.element(item).toHaveTextContent(t('offline.notSaved'));
	const button = page.getByRole('button', { name: t('offline.saveNamed', { language: 'العربية' }) });
	await expect.element(button).toHaveTextContent(t('offline.size', { size: '1,0' }));
	await button.click();
	expect(onsave).toHaveBeenCalledOnce();
});

test('while it is saved its progress is shown, and Cancel is for this language', async () => {
	const progress = $state<Record<string, number>>({});
	const offline = device({ progress });
	const { t, item } = await row(offline);
	const save = page.getByRole('button', { name: t('offline.saveNamed', { language: 'العربية' }) });
	(save.element() as HTMLElement).focus();
	progress.ar = 0.416;
	await expect.element(item).toHaveTextContent(asTyped(t('offline.saving', { percent: 41 })));
	// The button that was pressed is gone: its row has the focus.
	await expect.element(item).toHaveFocus();
	await expect.element(page.getByRole('progressbar')).toHaveAttribute('value', '0.416');
	await page.getByRole('button', { name: t('offline.cancel') }).click();
	expect(offline.cancel).toHaveBeenCalledExactlyOnceWith('ar');
	progress.ar = 1;
	await expect.element(item).toHaveTextContent(t('offline.checking'));
});

test('“saved” is said only of what can be read, and offers nothing but to remove it', async () => {
	const offline = device(saved);
	const { t, item } = await row(offline);
	await expect.element(item).toHaveAttribute('data-saved', 'yes');
	await expect.element(item).toHaveTextContent(t('offline.saved'));
	expect(page.getByRole('button').elements()).toHaveLength(1);
	await page.getByRole('button', { name: t('offline.removeNamed', { language: 'العربية' }) }).click();
	expect(offline.remove).toHaveBeenCalledExactlyOnceWith('ar');
});

test('a pack that lies there and cannot be read is not called saved', async () => {
	const { t, item } = await row(device({ ...saved, readable: [] }));
	await expect.element(item).toHaveAttribute('data-saved', 'no');
	await expect.element(item).toHaveTextContent(t('offline.notSaved'));
	await expect
		.element(page.getByRole('button', { name: t('offline.saveNamed', { language: 'العربية' }) }))
		.toBeVisible();
});

test.each([
	['network', 'offline.errorNetwork'],
	['room', 'offline.errorRoom'],
	['damaged', 'offline.errorDamaged'],
	['storage', 'offline.errorStorage']
] as const)('what went wrong with “%s” is said in the reader’s language', async (problem, key) => {
	const { t } = await row(device({ problems: { ar: problem } }), 'ar');
	await expect.element(page.getByRole('alert')).toHaveTextContent(t(key));
});

test('a later release is offered as an update', async () => {
	const { t } = await row(device({ ...saved, index: index(4) }));
	await expect.element(page.getByRole('button', { name: t('offline.update') })).toBeVisible();
});

test('an earlier release is not offered', async () => {
	const { t } = await row(device({ ...saved, index: index(2) }));
	await expect.element(page.getByText(t('offline.saved'))).toBeVisible();
	expect(page.getByRole('button', { name: t('offline.update') }).query()).toBeNull();
});

test('where the browser cannot save there is no button for it', async () => {
	const { t, item } = await row(device({ supported: false }));
	await expect.element(item).toHaveTextContent(t('offline.notSaved'));
	expect(page.getByRole('button').elements()).toHaveLength(0);
});

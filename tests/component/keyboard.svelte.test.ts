import { flushSync, mount, unmount } from 'svelte';
import { expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { language } from '../../src/lib/model/language';
import Keyboard from '../../src/lib/rooms/kiosk/keys/Keyboard.svelte';
import { loadTranslate } from '../../src/lib/rooms/kiosk/strings';

/** A field with the screen’s own keys below it, shown. */
async function keysOf(code: string, capitals?: string) {
	const field = document.body.appendChild(document.createElement('input'));
	const t = await loadTranslate(code);
	const keys = mount(Keyboard, { target: document.body, props: { own: language(code), t, capitals } });
	onTestFinished(async () => {
		await unmount(keys);
		field.remove();
	});
	flushSync();
	field.focus();
	flushSync();
	const key = (name: string) => page.getByRole('button', { name, exact: true });
	return { field, t, key };
}

test('by a keypad a syllable is written key by key: the focus goes to the vowels and back to the consonant', async () => {
	const { field, t, key } = await keysOf('ti');
	let told = 0;
	field.addEventListener('change', () => told++);
	(key('ለ').element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	await expect.element(key('ለ')).toHaveFocus();
	await expect.element(key('ሉ')).toBeVisible();
	await userEvent.keyboard('{Tab}{Enter}');
	expect(field.value).toBe('ሉ');
	await expect.element(key('ለ')).toHaveFocus();
	await expect.element(key('ሐ')).toBeVisible();
	// Another consonant, and no vowel after all.
	await userEvent.keyboard('{Tab}{Enter}');
	(key(t('use.back')).element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	await expect.element(key('ሐ')).toHaveFocus();
	// What is written is done when the keys are left, and not before.
	expect(told).toBe(0);
	(key(t('keys.hide')).element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	expect(told).toBe(1);
	expect(document.activeElement).toBe(field);
	await expect.element(key('ለ')).not.toBeInTheDocument();
});

test('a name begins with a capital letter, and has another where it is asked for', async () => {
	const { field, t, key } = await keysOf('sv', 'Stor bokstav');
	for (const name of ['Å', 'b', t('keys.digits'), '-', t('keys.letters'), 'Stor bokstav', 'Ö', 'n']) {
		await expect.element(key(name)).toBeVisible();
		(key(name).element() as HTMLElement).click();
	}
	expect(field.value).toBe('Åb-Ön');
	// By a keypad, too, whose key stays when the letters become small ones.
	field.setSelectionRange(0, 4);
	for (const name of ['Stor bokstav', 'H']) {
		await expect.element(key(name)).toBeVisible();
		(key(name).element() as HTMLElement).focus();
		await userEvent.keyboard('{Enter}');
	}
	await expect.element(key('h')).toHaveFocus();
	expect(field.value).toBe('Hn');
});

test('where nothing but a search is written there are no capital letters', async () => {
	const { key } = await keysOf('sv');
	await expect.element(key('q')).toBeVisible();
	await expect.element(key('Q')).not.toBeInTheDocument();
});

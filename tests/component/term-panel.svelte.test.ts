import { flushSync } from 'svelte';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { TermExplainer } from '../../src/lib/reading/terms/terms.svelte';
import TermPanel from '../../src/lib/reading/terms/TermPanel.svelte';
import { RELEASED, show } from '../support/show';

const word = {
	...{ id: 'lvu', swedish: 'LVU', term: 'Lagen om vård av unga' },
	...{ meaning: 'Den säger när barn får vård utan samtycke.', not: 'Den är inget straff.' }
};
let explainer: TermExplainer;
let anchor: HTMLAnchorElement;

beforeEach(() => {
	explainer = new TermExplainer(
		() => RELEASED,
		() => undefined
	);
	anchor = document.body.appendChild(document.createElement('a'));
	Object.assign(anchor, { href: '#lvu', textContent: 'LVU' });
	anchor.style.position = 'fixed';
	onTestFinished(() => anchor.remove());
});

/** @param block where the word stands on the screen, in pixels from the top */
async function ask(block: number, locale = 'sv', pageLocale = 'sv') {
	anchor.style.insetBlockStart = `${block}px`;
	const { t } = await show(TermPanel, { explainer }, { locale: pageLocale });
	explainer.asked = { id: 'lvu', text: 'LVU', locale, anchor };
	anchor.setAttribute('aria-expanded', 'true');
	flushSync();
	return t;
}
const box = (element: Element) => element.getBoundingClientRect();

test('the panel stands below its word where there is room, and above it at the foot of the screen', async () => {
	await ask(40);
	explainer.word = word;
	flushSync();
	const panel = page.getByRole('dialog').element();
	expect(box(panel).top).toBeGreaterThanOrEqual(box(anchor).bottom);
	expect(box(panel).bottom).toBeLessThanOrEqual(innerHeight);
	explainer.close();
	flushSync();
	anchor.style.insetBlockStart = `${innerHeight - 40}px`;
	explainer.asked = { id: 'lvu', text: 'LVU', locale: 'sv', anchor };
	flushSync();
	expect(box(panel).bottom).toBeLessThanOrEqual(box(anchor).top);
	expect(box(panel).top).toBeGreaterThanOrEqual(0);
});

test('until the explanation has come the word itself is shown, and that it is on its way', async () => {
	const t = await ask(40);
	await expect.element(page.getByRole('dialog', { name: 'LVU' })).toHaveTextContent(t('term.loading'));
	explainer.word = word;
	const named = page.getByRole('dialog', { name: word.term });
	await expect.element(named).toHaveTextContent(word.meaning);
	await expect.element(named).toHaveTextContent(word.not);
	await expect.element(named).not.toHaveTextContent(t('term.loading'));
});

test('a word in another language than the page’s is explained in its own, and the buttons stay the page’s', async () => {
	const t = await ask(40, 'sv', 'ar');
	explainer.word = word;
	flushSync();
	const meaning = page.getByText(word.meaning).element().closest<HTMLElement>('[lang]')!;
	expect([meaning.lang, meaning.dir]).toEqual(['sv', 'ltr']);
	await expect.element(page.getByRole('button', { name: t('term.close') })).toBeVisible();
	await expect
		.element(page.getByRole('link', { name: t('term.all') }))
		.toHaveAttribute('href', '/ar/words/#lvu');
});

test('Escape, the button and a press beside it close the panel and give the focus back to the word', async () => {
	const t = await ask(40);
	const ways = [
		() => userEvent.keyboard('{Escape}'),
		() => page.getByRole('button', { name: t('term.close') }).click(),
		() => page.elementLocator(document.body).click({ position: { x: 2, y: innerHeight - 2 } })
	];
	for (const close of ways) {
		explainer.asked = { id: 'lvu', text: 'LVU', locale: 'sv', anchor };
		explainer.word = word;
		anchor.setAttribute('aria-expanded', 'true');
		flushSync();
		await close();
		await expect.poll(() => page.getByRole('dialog').query()).toBeNull();
		expect(document.activeElement).toBe(anchor);
		expect(anchor.ariaExpanded).toBe('false');
	}
});

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds wrong with the page as it stands: the rule and the place of each fault.
 *
 * @param rule one alone, instead of all of WCAG 2.2 AA and the best practices
 */
export async function axeFaults(page: Page, rule?: string): Promise<string[]> {
	// Its newer mode gathers what it found in a page of its own, for frames of other origins. Ours have none, and that page
	// takes as long again.
	const axe = new AxeBuilder({ page }).setLegacyMode();
	const { violations } = await (rule ? axe.withRules(rule) : axe.withTags(TAGS)).analyze();
	return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

import type { Page } from '@playwright/test';

/** In the page: makes the database refuse what is written, or all of it, while `broken` says so. */
export function breakDatabase(broken: 'writes' | 'all' | null) {
	Object.assign(window, { broken });
	const { transaction } = IDBDatabase.prototype;
	IDBDatabase.prototype.transaction = function (...asked) {
		const { broken } = window as unknown as { broken: 'writes' | 'all' | null };
		if (broken === 'all' || (broken && asked[1] === 'readwrite'))
			throw new DOMException('broken', 'QuotaExceededError');
		return transaction.apply(this, asked);
	};
}

export const mendDatabase = (page: Page) => page.evaluate(() => Object.assign(window, { broken: null }));

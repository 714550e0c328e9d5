import { afterEach, expect, test, vi } from 'vitest';
import { eraseKept, isAnythingKept, KEPT, writeKept } from '../../src/lib/storage/kept';

afterEach(() => {
	vi.restoreAllMocks();
	localStorage.clear();
});

test('choices are erased where the storage is full and takes no message for other tabs', () => {
	writeKept({ contrast: 'more' });
	expect(isAnythingKept()).toBe(true);
	const { setItem } = Storage.prototype;
	const told: string[] = [];
	vi.spyOn(Storage.prototype, 'setItem').mockImplementation(function (this: Storage, key, value) {
		if (localStorage.getItem(KEPT)) throw new DOMException('full', 'QuotaExceededError');
		told.push(key);
		setItem.call(this, key, value);
	});
	eraseKept();
	expect(isAnythingKept()).toBe(false);
	// Once there is room other tabs hear of it all the same.
	expect(told).toHaveLength(1);
	expect(localStorage).toHaveLength(0);
});

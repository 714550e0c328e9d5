import type { Locator } from '@playwright/test';
import jsQR from 'jsqr';
import { pixelsOf } from './pixels';

/** Reads a QR code off the page as a camera would: from a picture of what is shown, nothing else. */
export async function readQr(code: Locator): Promise<string | undefined> {
	const { data, width, height } = await pixelsOf(code);
	return jsQR(data, width, height)?.data;
}

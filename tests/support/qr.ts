import type { Locator } from '@playwright/test';
import jsQR from 'jsqr';

/** Reads a QR code off the page as a camera would: its picture drawn in pixels, nothing else. */
export async function readQr(svg: Locator): Promise<string | undefined> {
	const { size, pixels } = await svg.evaluate((element) => {
		const [x = 0, y = 0, edge = 0] = element.getAttribute('viewBox')!.split(' ').map(Number);
		const canvas = document.createElement('canvas');
		const size = 6 * edge;
		canvas.width = canvas.height = size;
		const context = canvas.getContext('2d')!;
		context.fillStyle = '#fff';
		context.fillRect(0, 0, size, size);
		context.fillStyle = '#000';
		context.scale(6, 6);
		context.translate(-x, -y);
		context.fill(new Path2D(element.querySelector('path')!.getAttribute('d')!));
		return { size, pixels: [...context.getImageData(0, 0, size, size).data] };
	});
	return jsQR(new Uint8ClampedArray(pixels), size, size)?.data;
}

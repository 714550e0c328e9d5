import { correction, generate } from 'lean-qr/nano';
import { toSvgPath } from 'lean-qr/extras/svg';

/** A QR code as one path on a grid of `size` × `size` modules. */
export interface QrDrawing {
	path: string;
	size: number;
}

/** The QR code (ISO/IEC 18004) of an address, readable with 15 % of it damaged. */
export function drawQr(address: string): QrDrawing {
	const code = generate(address, { minCorrectionLevel: correction.M });
	return { path: toSvgPath(code), size: code.size };
}

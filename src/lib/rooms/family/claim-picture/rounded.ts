/** A box with rounded corners; `roundRect` is missing in browsers that are still in use. */
export function rounded(x: number, y: number, width: number, height: number, radius: number): Path2D {
	const [across, down] = [width - 2 * radius, height - 2 * radius];
	const corner = (dx: number, dy: number) => `a${radius} ${radius} 0 0 1 ${dx} ${dy}`;
	return new Path2D(
		`M${x + radius} ${y}h${across}${corner(radius, radius)}v${down}${corner(-radius, radius)}` +
			`h${-across}${corner(-radius, -radius)}v${-down}${corner(radius, -radius)}z`
	);
}

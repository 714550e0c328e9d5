/**
 * Names the paper at the head of each sheet, and the file it is printed to, while a view to print is open.
 *
 * @returns takes the name away again
 */
export function paperTitle(title: string): () => void {
	const before = document.title;
	document.title = title;
	const { style } = document.documentElement;
	style.setProperty('--running-head', JSON.stringify(`Klara besked · ${title}`));
	return () => {
		document.title = before;
		style.removeProperty('--running-head');
	};
}

import type { Attachment } from 'svelte/attachments';

/** How far beside the list, in pixels, a row may still be let go. */
const BESIDE = 100;

/**
 * Moves rows of a list by their handle, with a finger or a mouse. A line shows where the row will stand; Escape, or
 * letting go beside the list, leaves everything as it was. What the keyboard does is done by the buttons of the row.
 *
 * @param move told which row is put before which, by their `data-key`; `null` for the end
 */
export function dragRows(move: (key: string, before: string | null) => void): Attachment<HTMLElement> {
	return (list) => {
		let dragged: HTMLElement | null = null;
		/** The finger that drags it. */
		let pointer: number | undefined;
		/** The row it is put before: `null` at the end, `undefined` where it may not be let go. */
		let before: HTMLElement | null | undefined;
		const rows = () => [...list.querySelectorAll<HTMLElement>('[data-key]')];

		function mark() {
			for (const row of rows()) delete row.dataset.drop;
			const [row, side] = before === null ? [rows().at(-1), 'after'] : [before, 'before'];
			if (row) row.dataset.drop = side;
		}
		function stop() {
			if (dragged) delete dragged.dataset.dragged;
			dragged = null;
			before = undefined;
			mark();
		}
		function down(event: PointerEvent) {
			const handle = event.target instanceof Element && event.target.closest<HTMLElement>('[data-handle]');
			// A second finger drags nothing.
			if (!handle || event.button !== 0 || dragged) return;
			event.preventDefault();
			handle.setPointerCapture(event.pointerId);
			dragged = handle.closest<HTMLElement>('[data-key]');
			pointer = event.pointerId;
			if (dragged) dragged.dataset.dragged = '';
		}
		function drag({ pointerId, clientX, clientY }: PointerEvent) {
			if (!dragged || pointerId !== pointer) return;
			const { left, right } = list.getBoundingClientRect();
			const isBeside = clientX < left - BESIDE || clientX > right + BESIDE;
			before = isBeside ? undefined : (rows().find((row) => clientY < middleOf(row)) ?? null);
			mark();
		}
		function drop({ pointerId }: PointerEvent) {
			if (pointerId !== pointer) return;
			const [row, next] = [dragged, before];
			stop();
			if (!row || next === undefined || next === row || next === row.nextElementSibling) return;
			move(row.dataset.key!, next?.dataset.key ?? null);
		}

		const stopped = new AbortController();
		const { signal } = stopped;
		list.addEventListener('pointerdown', down, { signal });
		list.addEventListener('pointermove', drag, { signal });
		list.addEventListener('pointerup', drop, { signal });
		list.addEventListener('pointercancel', ({ pointerId }) => pointerId === pointer && stop(), { signal });
		window.addEventListener('keydown', ({ key }) => key === 'Escape' && stop(), { signal });
		return () => stopped.abort();
	};
}

function middleOf(row: HTMLElement): number {
	const { top, height } = row.getBoundingClientRect();
	return top + height / 2;
}

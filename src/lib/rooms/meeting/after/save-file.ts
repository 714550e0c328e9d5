/** Hands a text to whoever leads the meeting as a file, without a server. */
export function saveFile(name: string, type: string, text: string) {
	const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// The browser has taken the file by the next turn.
	setTimeout(() => URL.revokeObjectURL(url));
}

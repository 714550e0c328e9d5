/** File-name parts of the faces a page of this script needs at once; bold follows after them. */
export function fontsOfScript(script: string): string[] {
	return script === 'shell' ? [] : [`/${script.toLowerCase()}-400.`];
}

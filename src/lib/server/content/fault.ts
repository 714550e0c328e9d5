/** What is wrong, where, and what to do: all faults are named at once. */
export interface Fault {
	file: string;
	key: string;
	problem: string;
}

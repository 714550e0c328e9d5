/** The same with one entry changed, or without it. */
export function changed<Value>(
	map: ReadonlyMap<string, Value>,
	key: string,
	value: Value | undefined
): ReadonlyMap<string, Value> {
	const copy = new Map(map);
	if (value === undefined) copy.delete(key);
	else copy.set(key, value);
	return copy;
}

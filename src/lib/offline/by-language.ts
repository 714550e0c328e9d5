/** What is known of some languages, by their code. */
export type ByLanguage<Value> = Readonly<Partial<Record<string, Value>>>;

/** The same with one language changed, or without it. */
export function changed<Value>(
	all: ByLanguage<Value>,
	locale: string,
	value: Value | undefined
): ByLanguage<Value> {
	const { [locale]: _, ...others } = all;
	return value === undefined ? others : { ...others, [locale]: value };
}

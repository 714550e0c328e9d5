import * as v from 'valibot';

/** One of the 290 municipalities (kommuner), as listed in `/municipalities.json`. */
const listedMunicipality = v.object({
	id: v.string(),
	name: v.string(),
	/** Front page of its website. */
	website: v.string(),
	/** Only where a page of the municipality itself gave the number; `asOf` is that page's year or day. */
	telephone: v.optional(v.object({ number: v.string(), asOf: v.optional(v.string()) }))
});

export type ListedMunicipality = v.InferOutput<typeof listedMunicipality>;

/** `/municipalities.json`, in Swedish alphabetical order. */
const municipalityListSchema = v.array(listedMunicipality);

/** @throws when this is not the list of municipalities */
export const readMunicipalities = (list: unknown) => v.parse(municipalityListSchema, list);

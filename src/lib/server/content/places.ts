import { isSocialServices, type Municipality, type NearestContact } from '../../model/content';
import type { ListedMunicipality } from '../../model/municipality';
import { citations } from './citations';
import { structure } from './loaded';
import { softHyphens } from './soft-hyphens';

/**
 * The municipality the operator has set by `KLARA_MUNICIPALITY`, or `null`: then the reader is asked.
 *
 * @throws {Error} when there is no municipality of that id
 */
export function presetMunicipality(): ListedMunicipality | null {
	const wanted = process.env.KLARA_MUNICIPALITY;
	if (!wanted) return null;
	const row = municipalityList().find(({ id }) => id === wanted);
	if (!row)
		throw new Error(`KLARA_MUNICIPALITY is “${wanted}”: no such id in src/content/municipalities.json`);
	return row;
}

/** All municipalities in Swedish alphabetical order, without what only the office needs. */
export function municipalityList(): ListedMunicipality[] {
	return structure.municipalityList
		.map(({ id, name, website, telephone }) => ({
			id,
			name,
			website,
			...(telephone && {
				telephone: { number: telephone.number, ...(telephone.asOf && { asOf: telephone.asOf }) }
			})
		}))
		.sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

/** What the national numbers rest on. */
export const nationalFacts = () => structure.numbers.map(({ facts }) => facts);

/** Every municipality whose contact points facts hold, with what those facts rest on. */
export function municipalitiesWithServices(): Municipality[] {
	const national = nationalFacts().flat();
	return structure.municipalities.map(({ id, name, published, services }) => ({
		id,
		name,
		published,
		services: services.map(({ facts: _, ...service }) => ({ ...service, name: softHyphens(service.name) })),
		sources: citations(structure, [...national, ...services.flatMap(({ facts }) => facts)]).map((source) => ({
			...source,
			title: softHyphens(source.title)
		}))
	}));
}

/**
 * Of each such municipality the contact point of the social services (socialtjänsten) to name first: one with opening
 * hours, where there is one. What is only support that anyone can visit is not named in their place.
 */
export function nearestContacts(): NearestContact[] {
	return municipalitiesWithServices().flatMap(({ id, published, services }) => {
		const own = services.filter(isSocialServices);
		const service = own.find(({ hours }) => hours) ?? own[0];
		return service ? [{ id, published, service }] : [];
	});
}

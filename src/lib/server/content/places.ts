import type { Municipality, NearestContact } from '../../model/content';
import { citations } from './citations';
import { structure } from './loaded';

/** Id of the municipality of this deployment: `KLARA_MUNICIPALITY`, or Trollhättan. */
export function presetPlace(): string {
	const wanted = process.env.KLARA_MUNICIPALITY ?? 'trollhattan';
	if (!structure.municipalities.some(({ id }) => id === wanted))
		throw new Error(
			`KLARA_MUNICIPALITY is “${wanted}”, but src/content/municipalities/${wanted}.json does not exist`
		);
	return wanted;
}

/** What the national numbers rest on. */
export const nationalFacts = () => structure.numbers.map(({ facts }) => facts);

/** Every municipality there is a file for, by name, with what its own facts rest on. */
export function contactPlaces(): Municipality[] {
	const national = nationalFacts().flat();
	return inOrder().map(({ id, name, published, services }) => ({
		id,
		name,
		published,
		services: services.map(({ facts: _, ...service }) => service),
		sources: citations(structure, [...national, ...services.flatMap(({ facts }) => facts)])
	}));
}

/** Of each municipality the contact point to name first: one with opening hours, where there is one. */
export function nearestContacts(): NearestContact[] {
	return contactPlaces().flatMap(({ id, name, published, services }) => {
		const service = services.find(({ hours }) => hours) ?? services[0];
		return service ? [{ id, name, published, service }] : [];
	});
}

function inOrder() {
	return [...structure.municipalities].sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

import type { Fault } from './fault';
import type { Structure } from './structure';

/** Links lead to pages that exist, and every id is given once. */
export function checkReferences(structure: Structure): Fault[] {
	const topics = new Set(structure.topics.map((topic) => topic.id));
	const steps = new Set(structure.investigation.steps.map((step) => step.id));
	const cards = new Set(structure.phrases.map((card) => card.id));
	const pages = new Set([...topics, 'investigation', 'phrases']);
	const known = new Set([...pages, ...cards]);
	const answers = new Set([...pages, 'check', ...structure.claims.map((claim) => claim.id)]);
	const faults: Fault[] = [];
	const { investigation } = structure;
	for (const { file, key, links, among } of [
		...structure.topics.map(({ id, related }) => ({ file: 'topics', key: id, links: related, among: known })),
		{ file: 'investigation', key: 'page', links: investigation.related, among: known },
		{ file: 'investigation', key: 'branch', links: [investigation.branch.page], among: topics },
		...investigation.steps.map(({ id, page }) => ({
			file: 'investigation',
			key: id,
			links: [page],
			among: topics
		}))
	])
		for (const id of links)
			if (!among.has(id))
				faults.push({
					file: `src/content/${file}.json`,
					key,
					problem: `related page “${id}” does not exist`
				});
	for (const topic of structure.topics) {
		const at = { file: 'src/content/topics.json', key: topic.id };
		const { feared, cards: shown = [] } = topic.urgency ?? {};
		if (feared && !topics.has(feared)) faults.push({ ...at, problem: `topic “${feared}” does not exist` });
		for (const card of shown)
			if (!cards.has(card)) faults.push({ ...at, problem: `card “${card}” does not exist` });
		for (const { step } of topic.sections.flatMap(({ blocks }) => blocks))
			if (step && !steps.has(step)) faults.push({ ...at, problem: `step “${step}” does not exist` });
	}
	for (const { id, with: other } of structure.phrases)
		if (other && !cards.has(other))
			faults.push({
				file: 'src/content/phrases.json',
				key: id,
				problem: `card “${other}” does not exist`
			});
	for (const claim of structure.claims)
		if (!topics.has(claim.ask))
			faults.push({
				file: 'src/content/claims.json',
				key: claim.id,
				problem: `topic “${claim.ask}” does not exist`
			});
	for (const { id, answer } of structure.questions)
		if (!answers.has(answer))
			faults.push({
				file: 'src/content/questions.json',
				key: id,
				problem: `answer “${answer}” is no page`
			});
	const municipalities = new Set(structure.municipalityList.map((row) => row.id));
	for (const { id } of structure.municipalities)
		if (!municipalities.has(id))
			faults.push({
				file: `src/content/municipalities/${id}.json`,
				key: 'id',
				problem: 'is not in src/content/municipalities.json'
			});
	if (!steps.has(structure.investigation.branch.after))
		faults.push({
			file: 'src/content/investigation.json',
			key: 'branch.after',
			problem: `step “${structure.investigation.branch.after}” does not exist`
		});
	for (const [file, ids] of Object.entries({
		topics: structure.topics,
		claims: structure.claims,
		words: structure.words,
		facts: structure.facts,
		phrases: structure.phrases,
		questions: structure.questions,
		municipalities: structure.municipalityList,
		investigation: structure.investigation.steps
	})) {
		const seen = new Set<string>();
		for (const { id } of ids) {
			if (seen.has(id)) faults.push({ file: `src/content/${file}.json`, key: id, problem: 'is there twice' });
			seen.add(id);
		}
	}
	return faults;
}

/** A page is reviewed before its release, and due for review after. */
export function checkDates(structure: Structure): Fault[] {
	const pages = [
		...structure.topics.map((topic) => ({ file: 'topics', key: topic.id, ...topic })),
		...structure.claims.map((claim) => ({ file: 'claims', key: claim.id, ...claim })),
		{ file: 'investigation', key: 'page', ...structure.investigation },
		{ file: 'check', key: 'page', ...structure.check },
		{ file: 'about', key: 'page', ...structure.about }
	];
	return pages.flatMap(({ file, key, reviewed, reviewBy }) => {
		const at = { file: `src/content/${file}.json`, key };
		if (reviewed >= reviewBy)
			return [{ ...at, problem: `reviewBy ${reviewBy} is not after reviewed ${reviewed}` }];
		if (reviewed > structure.release.date)
			return [
				{
					...at,
					problem: `reviewed ${reviewed} is after the release of ${structure.release.date}: set the date in src/content/release.json`
				}
			];
		return [];
	});
}

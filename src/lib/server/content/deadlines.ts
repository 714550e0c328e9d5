import { MASTER } from '../../model/language';
import { plainText } from '../../model/inline';
import type { Deadline } from '../../model/deadline';
import type { LocaleTexts, Structure } from './structure';
import { figures } from './text-rules';

type StepRow = Structure['investigation']['steps'][number];

/** The deadline of a step as pages carry it: without its facts, which stand under the page. */
export function stepDeadline({ deadline }: StepRow): { deadline?: Deadline } {
	if (!deadline) return {};
	const { facts: _, ...counted } = deadline;
	return { deadline: counted };
}

/** A deadline that is reckoned must be the one that is printed, and rest on the same facts. */
export function checkDeadlines(
	structure: Structure,
	texts: Record<string, LocaleTexts>
): { file: string; key: string; problem: string }[] {
	return structure.investigation.steps.flatMap(({ id, deadline, facts }) => {
		if (!deadline) return [];
		const at = { file: 'src/content/investigation.json', key: `${id}.deadline` };
		const own = new Set(Object.values(facts).flat());
		const faults = deadline.facts
			.filter((fact) => !own.has(fact))
			.map((fact) => ({ ...at, problem: `fact ${fact} is none of the step’s: add it to facts.time` }));
		const amount = Object.values(deadline).find((value) => typeof value === 'number');
		const printed = figures(plainText(texts[MASTER]?.investigation[id]?.time ?? ''));
		if (!printed.includes(String(amount)))
			faults.push({ ...at, problem: `counts ${amount}, which the Swedish text of its time does not say` });
		return faults;
	});
}

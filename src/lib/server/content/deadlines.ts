import { MASTER } from '../../model/language';
import { plainText } from '../../model/inline';
import type { Deadline } from '../../model/deadline';
import type { Day } from './dated';
import type { Fault } from './fault';
import type { LocaleTexts, Structure } from './structure';
import { figures } from './text-rules';

type StepRow = Structure['investigation']['steps'][number];

/** The deadline of a step as pages carry it: without its facts, which stand under the page. */
export function stepDeadline(step: StepRow, law: Structure['law'], day: Day): { deadline?: Deadline } {
	const deadline = deadlineOn(step, law, day);
	if (!deadline) return {};
	const { facts: _, ...counted } = deadline;
	return { deadline: counted };
}

function deadlineOn({ deadline, laterDeadlines = {} }: StepRow, law: Structure['law'], day: Day) {
	const later = law.findLast((change) => laterDeadlines[change.id] && day !== null && change.day <= day);
	return later ? laterDeadlines[later.id] : deadline;
}

/** A deadline that is reckoned must be the one that is printed, and rest on the same facts. */
export function checkDeadlines(structure: Structure, texts: Record<string, LocaleTexts>): Fault[] {
	const changes = new Set(structure.law.map(({ id }) => id));
	return structure.investigation.steps.flatMap((step) => [
		...(step.deadline ? faultsOf(step, step.deadline, undefined) : []),
		...Object.entries(step.laterDeadlines ?? {}).flatMap(([change, deadline]) =>
			faultsOf(step, deadline, change)
		)
	]);

	function faultsOf(step: StepRow, deadline: NonNullable<StepRow['deadline']>, change: string | undefined) {
		const { id } = step;
		const key = change ? `laterDeadlines.${change}` : 'deadline';
		const at = { file: 'src/content/investigation.json', key: `${id}.${key}` };
		const side = Object.values((change && step.dated?.[change]) ?? {});
		if (change && !changes.has(change))
			return [{ ...at, problem: `names “${change}”, which src/content/law.json does not` }];
		const own = new Set([...Object.values(step.facts), ...side].flat());
		const faults = deadline.facts
			.filter((fact) => !own.has(fact))
			.map((fact) => ({ ...at, problem: `fact ${fact} is none of the step’s: add it to facts.time` }));
		const amount = Object.values(deadline).find((value) => typeof value === 'number');
		const printed = figures(plainText(timeOf(id, change) ?? ''));
		if (!printed.includes(String(amount)))
			faults.push({ ...at, problem: `counts ${amount}, which the Swedish text of its time does not say` });
		return faults;
	}

	function timeOf(id: string, change: string | undefined): string | undefined {
		const words = texts[MASTER]?.investigation[id];
		return (change && words?.[`time@${change}`]) || words?.time;
	}
}

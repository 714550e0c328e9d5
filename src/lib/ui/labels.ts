import type { Key } from '$lib/i18n';
import type { Role } from '$lib/model/content';
import type { ClockEvent } from '$lib/model/deadline';

/** UI strings by the names the content uses. */
export const roleKeys: Record<Role, Key> = {
	anyone: 'path.whoAnyone',
	'social-services': 'path.whoServices',
	committee: 'path.whoCommittee',
	'committee-or-chair': 'path.whoChair',
	court: 'path.whoCourt',
	'family-and-services': 'path.whoFamily'
};

export const eventKeys: Record<ClockEvent, Key> = {
	report: 'now.dayReport',
	opened: 'now.dayOpened',
	decision: 'now.dayDecision',
	received: 'now.dayReceived',
	taken: 'now.dayTaken',
	began: 'now.dayBegan',
	application: 'now.dayApplication'
};

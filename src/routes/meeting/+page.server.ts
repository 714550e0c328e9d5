import { labelsOf } from '$lib/server/content';

/** What stands on the first screen before its script: a title in Swedish. */
export const load = () => ({ title: labelsOf('meeting', 'start', ['title']).sv!.title });

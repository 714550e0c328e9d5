import type { Problem } from '$lib/model/problem';
import type { Key } from '../strings';

/** How each reason why something could not be saved is said to a family. */
export const problemKeys: Record<Problem, Key> = {
	network: 'offline.errorNetwork',
	room: 'offline.errorRoom',
	damaged: 'offline.errorDamaged',
	storage: 'offline.errorStorage',
	older: 'offline.errorNetwork',
	signature: 'offline.errorDamaged',
	cancelled: 'offline.notSaved'
};

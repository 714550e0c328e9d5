import { afterEach, expect, test, vi } from 'vitest';
import { publisher } from '../../src/lib/server/content/publisher';

afterEach(() => vi.unstubAllEnvs());

test('the page names who answers for it, as far as the operator has said', () => {
	vi.stubEnv('KLARA_OWNER', 'Exempelstads kommun');
	vi.stubEnv('KLARA_CONTACT', ' ');
	vi.stubEnv('KLARA_HOST', undefined);
	expect(publisher()).toEqual({ owner: 'Exempelstads kommun', contact: null, host: null });
});

import { alive, expect, test } from '../support/test';

/** Written out here, not read from the server that sends them. */
const HEADERS = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'no-referrer',
	'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), payment=()',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin'
};

test('every answer carries the headers a host has to send', async ({ page, site }) => {
	for (const path of ['/', '/sv/', '/packs/index.json', '/service-worker.js', '/recover.html', '/nowhere/']) {
		const headers = (await page.request.get(path)).headers();
		expect(headers, path).toMatchObject(HEADERS);
		const policy =
			path === '/service-worker.js' ? "default-src 'none'; connect-src 'self'" : "frame-ancestors 'none'";
		expect(headers['content-security-policy'], path).toBe(policy);
	}
	site.forgiveMissing();
});

test('the page’s policy refuses foreign scripts, foreign hosts and markup as text', async ({
	page,
	excuse
}) => {
	excuse(/Trusted|violates the following Content Security Policy|Refused to connect/i);
	await page.addInitScript(() => {
		const create = trustedTypes!.createPolicy.bind(trustedTypes);
		trustedTypes!.createPolicy = ((...all: Parameters<typeof create>) =>
			((window as unknown as Record<string, unknown>)[all[0]] = create(...all))) as typeof create;
	});
	await page.goto('/sv/');
	await alive(page);
	const refused = await page.evaluate(async () => {
		const outcomes: Record<string, boolean> = {};
		const refuses = async (name: string, work: () => unknown) => {
			try {
				await work();
				outcomes[name] = false;
			} catch {
				outcomes[name] = true;
			}
		};
		await refuses('markup as text', () => (document.createElement('div').innerHTML = '<b>x</b>'));
		await refuses('a foreign worker', () => new Worker('https://other.example/worker.js' as never));
		await refuses('a worker of ours by its bare address', () =>
			navigator.serviceWorker.register('/kill-switch.js' as never)
		);
		await refuses('the policy for worker addresses made again', () =>
			trustedTypes!.createPolicy('klara-worker', { createScriptURL: (address) => address })
		);
		const policy = (window as unknown as Record<string, { createScriptURL(address: string): string }>)[
			'klara-worker'
		]!;
		await refuses('a foreign address to our own policy', () => policy.createScriptURL('/kill-switch.js'));
		await refuses('a policy of another name', () => trustedTypes!.createPolicy('other', {}));
		await refuses('a request to another host', () => fetch('https://other.example/'));
		return outcomes;
	});
	expect(Object.entries(refused).filter(([, isRefused]) => !isRefused)).toEqual([]);
});

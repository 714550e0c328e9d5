import { execFileSync } from 'node:child_process';
import {
	chmodSync,
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { signingKeys } from '../tools/signing.js';

/**
 * Makes the Debian package of the kiosk from the built site and `kiosk/`:
 *
 *   npm run kiosk:package [-- <folder>]        writes klara-besked-kiosk_<version>_all.deb
 *
 * `KLARA_ORIGIN` and `KLARA_SIGNING_KEY` are those of the build.
 */
const BUILD = 'build';
const DEBIAN = 'kiosk/debian';
/** Where things go that the package has as they stand here. */
const PLACES = {
	'policy.json': '/etc/chromium/policies/managed/klara-besked-kiosk.json',
	'printing.json': '/usr/share/klara-besked-kiosk/printing.json',
	'sysusers.conf': '/usr/lib/sysusers.d/klara-besked-kiosk.conf',
	'stick.sh': '/usr/lib/klara-besked-kiosk/kiosk/debian/stick.sh',
	...Object.fromEntries(
		['klara-besked-kiosk.service', 'klara-besked-kiosk-stick.path', 'klara-besked-kiosk-stick.service'].map(
			(unit) => [unit, `/usr/lib/systemd/system/${unit}`]
		)
	)
};
const CODE = '/usr/lib/klara-besked-kiosk';
const SETTINGS = '/etc/default/klara-besked-kiosk';
/** What the supervisor imports from outside its folder. */
const SHARED = ['scripts/site-headers.js', 'src/lib/model/signature.js'];

if (!existsSync(`${BUILD}/packs/index.json`)) throw new Error(`No site in ${BUILD}/: npm run build`);
const index = JSON.parse(readFileSync(`${BUILD}/packs/index.json`, 'utf8'));
const keys = signingKeys();
if (JSON.stringify(index.keys) !== JSON.stringify(keys.trusted))
	throw new Error('The site was built with another KLARA_SIGNING_KEY or KLARA_TRUSTED_KEYS than are set now');
const version = `${JSON.parse(readFileSync('package.json', 'utf8')).version}+${index.sequence}`;
const root = mkdtempSync(join(tmpdir(), 'klara-kiosk-package-'));
try {
	fill();
	const file = join(process.argv[2] ?? '', `klara-besked-kiosk_${version}_all.deb`);
	execFileSync('dpkg-deb', ['--build', '--root-owner-group', root, file], {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: { ...process.env, SOURCE_DATE_EPOCH: String(Date.parse(index.date) / 1000) }
	});
	console.log(`${file}, ${(statSync(file).size / 1e6).toFixed(1)} MB, release ${index.release}`);
	if (keys.development)
		console.log('Signed with the development key, which everyone has: for trials only (KLARA_SIGNING_KEY)');
} finally {
	rmSync(root, { recursive: true });
}

function fill() {
	chmodSync(root, 0o755);
	for (const [name, place] of Object.entries(PLACES)) put(place, readFileSync(`${DEBIAN}/${name}`));
	for (const name of readdirSync('kiosk').filter((name) => statSync(`kiosk/${name}`).isFile()))
		put(`${CODE}/kiosk/${name}`, readFileSync(`kiosk/${name}`));
	for (const path of SHARED) put(`${CODE}/${path}`, readFileSync(path));
	for (const script of ['kiosk/session.sh', 'kiosk/debian/stick.sh'])
		chmodSync(`${root}${CODE}/${script}`, 0o755);
	put(`${CODE}/package.json`, JSON.stringify({ name: 'klara-besked-kiosk', version, type: 'module' }));
	// The supervisor serves files as they are; what is compressed beside them is for other hosts.
	cpSync(BUILD, `${root}/usr/share/klara-besked-kiosk/site`, {
		recursive: true,
		filter: (path) => !/\.(br|gz)$/.test(path)
	});
	put('/usr/share/klara-besked-kiosk/trusted-keys.json', JSON.stringify(keys.trusted));
	put(SETTINGS, template('settings', { ORIGIN: process.env.KLARA_ORIGIN ?? '' }));
	put('/DEBIAN/conffiles', `${SETTINGS}\n${PLACES['policy.json']}\n`);
	const size = execFileSync('du', ['-sk', root], { encoding: 'utf8' }).split('\t')[0] ?? '';
	const maintainer = process.env.KLARA_OWNER ?? 'Klara besked';
	const contact = process.env.KLARA_CONTACT ?? '';
	put(
		'/DEBIAN/control',
		template('control', { VERSION: version, SIZE: size, MAINTAINER: `${maintainer} <${contact}>` })
	);
	for (const name of ['postinst', 'prerm', 'postrm']) {
		put(`/DEBIAN/${name}`, readFileSync(`${DEBIAN}/${name}`));
		chmodSync(`${root}/DEBIAN/${name}`, 0o755);
	}
}

/**
 * @param {string} path in the package
 * @param {string | Buffer} body
 */
function put(path, body) {
	mkdirSync(dirname(`${root}${path}`), { recursive: true });
	writeFileSync(`${root}${path}`, body, { mode: 0o644 });
}

/**
 * @param {string} name
 * @param {Record<string, string>} values by their name between two signs `@`
 */
function template(name, values) {
	return readFileSync(`${DEBIAN}/${name}`, 'utf8').replace(/@([A-Z]+)@/g, (_, key) => values[key] ?? '');
}

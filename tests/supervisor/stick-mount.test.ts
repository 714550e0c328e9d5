import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { atEnd, endAll, folder } from '../support/endings';
import { eventually } from '../support/kiosk-machine';

afterEach(endAll);

const EFI = 'c12a7328-f81f-11d2-ba4b-00c04fd430c8';
const DATA = 'ebd0a0a2-b9e5-4433-87c0-68b6b72699c7';

/** In place of the real ones: a device is a folder here, and its kind of partition lies beside it. */
const PROGRAMS = {
	mount: '#!/bin/sh\n[ -d "$3" ] || exit 1\nexec /usr/bin/mount --bind "$3" "$4"\n',
	lsblk: '#!/bin/sh\nfor device; do :; done\ncat "$device.type"\n',
	id: '#!/bin/sh\necho 0\n'
};

/**
 * Has the package's script mount a stick of such partitions, in a mount namespace of its own.
 *
 * @returns the names at the top of what it has mounted, once it has
 */
async function mountedOf(mode: 'read' | 'write', partitions: { type: string; files: string[] }[]) {
	const root = folder();
	const put = (path: string, text: string) => {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), text);
	};
	for (const [name, text] of Object.entries(PROGRAMS)) {
		put(`programs/${name}`, text);
		chmodSync(join(root, 'programs', name), 0o755);
	}
	put('wanted', mode);
	// The disk as a whole, which is no partition, comes first, as udev names it.
	put('devices/usb-Stick-0:0', '');
	put('devices/usb-Stick-0:0.type', '');
	for (const [i, { type, files }] of partitions.entries()) {
		const name = `devices/usb-Stick-0:0-part${i + 1}`;
		put(`${name}.type`, `${type}\n`);
		for (const file of files) put(`${name}/${file}`, '');
	}
	const script = `'${resolve('kiosk/debian/stick.sh')}' &
		while [ -e '${root}/wanted' ] && [ -z "$(ls -A '${root}/place' 2>/dev/null)" ]; do sleep 0.1; done
		ls -A '${root}/place' > '${root}/seen.new'
		mv '${root}/seen.new' '${root}/seen'; rm '${root}/wanted'; wait`;
	const user = process.getuid?.() === 0 ? [] : ['--map-root-user'];
	const child: ChildProcess = spawn('unshare', ['--mount', ...user, 'sh', '-c', script], {
		env: {
			PATH: `${join(root, 'programs')}:${process.env.PATH}`,
			KLARA_KIOSK_STICK: join(root, 'place'),
			KLARA_KIOSK_STICK_REQUEST: join(root, 'wanted'),
			KLARA_KIOSK_STICK_DEVICES: join(root, 'devices')
		},
		stdio: ['ignore', 'inherit', 'inherit']
	});
	atEnd(() => {
		rmSync(join(root, 'wanted'), { force: true });
		return child.exitCode ?? new Promise((done) => child.once('exit', done));
	});
	await eventually(() => existsSync(join(root, 'seen')));
	return readFileSync(join(root, 'seen'), 'utf8').trim().split('\n');
}

test('a release is found behind the system partition of a stick that was formatted on a Mac', async () => {
	const found = await mountedOf('read', [
		{ type: EFI, files: ['EFI/packs/index.json'] },
		{ type: DATA, files: ['build/packs/index.json'] }
	]);
	expect(found).toEqual(['build']);
});

test('a partition without a release is passed over for one that holds one', async () => {
	const found = await mountedOf('read', [
		{ type: DATA, files: ['holiday.jpg'] },
		{ type: DATA, files: ['packs/index.json'] }
	]);
	expect(found).toEqual(['packs']);
});

test('counts are written where their owner finds them, on the first partition that is no system partition', async () => {
	const found = await mountedOf('write', [
		{ type: EFI, files: ['EFI/boot'] },
		{ type: DATA, files: ['holiday.jpg'] }
	]);
	expect(found).toEqual(['holiday.jpg']);
});

test('systemd sets no limit to how often a stick may be asked for', () => {
	const unit = readFileSync('kiosk/debian/klara-besked-kiosk-stick.service', 'utf8');
	const [of] = unit.split('[Service]');
	expect(of).toContain('\nStartLimitIntervalSec=0\n');
});

#!/bin/sh
# Mounts a USB stick until the supervisor no longer wants one: for a release the first partition that holds one, read
# only; for the operator's counts the first that can be written as the kiosk's own user, which only FAT, exFAT or NTFS
# can. A system partition (EFI) is no place for either: a stick formatted on a Mac begins with one, which nobody sees.
set -eu
wanted=${KLARA_KIOSK_STICK_REQUEST:-/run/klara-besked-kiosk/stick-wanted}
place=${KLARA_KIOSK_STICK:-/run/klara-besked-kiosk-stick}
devices=${KLARA_KIOSK_STICK_DEVICES:-/dev/disk/by-id}

mode=$(cat "$wanted")
safe=nosuid,nodev,noexec
options=ro,$safe
if [ "$mode" = write ]; then options="rw,$safe,uid=$(id -u klara-kiosk),umask=077"; fi

# Looks where nobody else sees it, and where it is unmounted by its end: the supervisor takes what it finds mounted.
holds_release() {
	# shellcheck disable=SC2016
	unshare --mount sh -c '
		mount -o "$3" "$1" "$2" || exit 1
		# NTFS is read by a program of its own, which would keep the device.
		trap "umount \"$2\"" EXIT
		for index in "$2/packs/index.json" "$2"/*/packs/index.json; do if [ -e "$index" ]; then exit 0; fi; done
		exit 1
	' sh "$1" "$place" "$options" 2>/dev/null
}

mkdir -p "$place"
for device in "$devices"/usb-*; do
	case $(lsblk --nodeps --noheadings --output PARTTYPE "$device" 2>/dev/null) in
		c12a7328-f81f-11d2-ba4b-00c04fd430c8 | 0xef) continue ;;
	esac
	if [ "$mode" != write ] && ! holds_release "$device"; then continue; fi
	if mount -o "$options" "$device" "$place" 2>/dev/null; then break; fi
done
while [ -e "$wanted" ]; do sleep 1; done

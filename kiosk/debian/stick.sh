#!/bin/sh
# Mounts the first USB stick that can be mounted until the supervisor no longer wants one: read only for a release;
# for the operator's counts as the kiosk's own user, which only a stick with FAT, exFAT or NTFS can be.
set -eu
wanted=/run/klara-besked-kiosk/stick-wanted
place=/run/klara-besked-kiosk-stick

options=ro,nosuid,nodev,noexec
if [ "$(cat "$wanted")" = write ]; then
	options="rw,nosuid,nodev,noexec,uid=$(id -u klara-kiosk),umask=077"
fi
mkdir -p "$place"
for device in /dev/disk/by-id/usb-*; do
	if mount -o "$options" "$device" "$place" 2>/dev/null; then break; fi
done
while [ -e "$wanted" ]; do sleep 1; done

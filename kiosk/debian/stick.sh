#!/bin/sh
# Mounts the first USB stick that can be mounted, read only, until the supervisor no longer wants one.
set -eu
wanted=/run/klara-besked-kiosk/stick-wanted
place=/run/klara-besked-kiosk-stick

mkdir -p "$place"
for device in /dev/disk/by-id/usb-*; do
	if mount -o ro,nosuid,nodev,noexec "$device" "$place" 2>/dev/null; then break; fi
done
while [ -e "$wanted" ]; do sleep 1; done

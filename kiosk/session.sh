#!/bin/sh
# Shows one address full screen and ends when the browser ends. Called by the supervisor with the address.
# Where there is a display it is used; otherwise cage makes one of this screen (Wayland).
set -eu
printing=/etc/chromium/policies/managed/klara-besked-kiosk.printing.json

set -- \
	--kiosk \
	--user-data-dir="${KLARA_KIOSK_PROFILE:?}" \
	--no-first-run \
	--noerrdialogs \
	--hide-crash-restore-bubble \
	--disable-pinch \
	--overscroll-history-navigation=0 \
	--password-store=basic \
	--deny-permission-prompts \
	--disable-background-networking \
	--disable-component-update \
	--disable-breakpad \
	--enable-speech-dispatcher \
	${KLARA_KIOSK_BROWSER_FLAGS:-} \
	"$@"
if [ -e "$printing" ]; then set -- --kiosk-printing "$@"; fi
if [ -n "${DISPLAY:-}" ]; then exec chromium "$@"; fi
exec cage -- chromium --ozone-platform=wayland "$@"

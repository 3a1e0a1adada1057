#!/bin/sh
# The page, full screen, until it ends; then its service starts it anew.
set -u
server={{sh .Server}}

until xset q >/dev/null 2>&1; do sleep 0.2; done
xsetroot -solid '#f6f1e7'
/usr/local/lib/motcua-kiosk/hours

# A browser that starts before the server answers would show its own error.
until curl --silent --fail --max-time 5 --output /dev/null "$server/healthz"; do
  systemd-notify WATCHDOG=1
  sleep 2
done

# The profile is in memory and new each time: no restored windows, no lock that a power cut left. Only the cookie that
# pairs the kiosk is kept.
profile=$RUNTIME_DIRECTORY/profile
rm -rf "$profile"
mkdir -p "$profile/Default"
ln -s "$STATE_DIRECTORY/Cookies" "$profile/Default/Cookies"

# There is no window manager to fill the screen with the window.
size=$(xrandr --current | sed -n 's/.* current \([0-9]*\) x \([0-9]*\),.*/\1,\2/p')

# The page writes a line every 20 seconds while it lives. A page that hangs, and an error of the browser in its place,
# write none: then the service's watchdog starts it anew.
chromium --kiosk --app="$server/kiosk" --user-data-dir="$profile" --disk-cache-size=20000000 \
  --window-position=0,0 --window-size="${size:-1080,1920}" --enable-logging=stderr --log-level=0 \
  --no-first-run --noerrdialogs --disable-infobars --disable-session-crashed-bubble --hide-crash-restore-bubble \
  --disable-pinch --overscroll-history-navigation=0 \
  --disable-features=Translate,TouchpadOverscrollHistoryNavigation,OverscrollHistoryNavigation,HttpsFirstBalancedModeAutoEnable \
  --disable-component-update --check-for-update-interval=31536000 --disable-breakpad --disable-sync \
  --autoplay-policy=no-user-gesture-required --password-store=basic{{if .Browser}} --kiosk-printing{{end}} 2>&1 |
  while IFS= read -r line; do
    case $line in
      *CONSOLE*'"motcua: alive"'*) systemd-notify WATCHDOG=1 ;;
      *) printf '%s\n' "$line" ;;
    esac
  done

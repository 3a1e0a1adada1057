#!/bin/sh
# Switches the screen on or off, by the time of day. At night a touch still wakes it for a minute: the page then says
# when the office opens.
set -eu
now=$(TZ=Asia/Ho_Chi_Minh date +%H%M)
xset s off
if [ "$now" -ge {{.OnClock}} ] && [ "$now" -lt {{.OffClock}} ]; then
  xset dpms force on
  xset -dpms
else
  xset +dpms
  xset dpms 60 60 60
  xset dpms force off
fi

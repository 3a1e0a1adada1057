#!/bin/sh
# A new key of the screen each time it starts: only the page's user may draw on it.
set -eu
file=/run/motcua-screen/xauthority
umask 077
: > "$file"
xauth -q -f "$file" add :0 . "$(mcookie)"
chgrp motcua-kiosk "$file"
chmod 0640 "$file"

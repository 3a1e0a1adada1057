#!/bin/sh
# Makes a kiosk of this PC (Debian 12 or later): {{.Kiosk}}, at {{.Server}}.
# Read it, then run it as root. It may be run again at any time: what is right already stays as it is.
# With DESTDIR=/some/folder it only writes the files there, for an image or to look at them.
set -eu
umask 022

DESTDIR=${DESTDIR:-}
changed=""

# put MODE PATH writes a file from its input unless the very same is there; with the mode "keep", unless any is.
put() {
  target=$DESTDIR$2
  mode=$1
  mkdir -p "${target%/*}"
  cat > "$target.new"
  if [ "$mode" = keep ]; then
    if [ -e "$target" ]; then rm -f "$target.new"; return; fi
    mode=0644
  fi
  chmod "$mode" "$target.new"
  if [ -f "$target" ] && cmp -s "$target" "$target.new" && [ -z "$(find "$target" ! -perm "$mode")" ]; then
    rm -f "$target.new"
  else
    mv -f "$target.new" "$target"
    changed="$changed $2"
    echo "đã ghi $2"
  fi
}

# has PATH tells whether that file was written just now.
has() {
  case "$changed " in *" $1 "*) return 0 ;; esac
  return 1
}

if [ -z "$DESTDIR" ]; then
  if [ "$(id -u)" != 0 ]; then
    echo "Hãy chạy bằng quyền root: sudo sh $0" >&2
    exit 1
  fi
  command -v apt-get >/dev/null || { echo "Máy này không phải Debian." >&2; exit 1; }
{{- if .Agent}}
  [ -x /usr/local/bin/motcua ] || { echo "Hãy chép chương trình motcua vào /usr/local/bin/motcua trước." >&2; exit 1; }
{{- end}}
  export DEBIAN_FRONTEND=noninteractive
  packages="chromium xserver-xorg xserver-xorg-input-libinput xinit xauth x11-xserver-utils util-linux chrony curl tzdata{{if .Browser}} cups{{end}}"
  missing=""
  for package in $packages; do
    case "$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null)" in
      "install ok installed") ;;
      *) missing="$missing $package" ;;
    esac
  done
  if [ -n "$missing" ]; then
    apt-get update
    # shellcheck disable=SC2086 # the list is words on purpose
    apt-get install -y --no-install-recommends $missing
  fi
  if ! id motcua-kiosk >/dev/null 2>&1; then
    useradd --system --shell /usr/sbin/nologin --home-dir /run/motcua-kiosk --no-create-home motcua-kiosk
  fi
  usermod -a -G audio,video motcua-kiosk
{{- if .Agent}}
  if ! id motcua-agent >/dev/null 2>&1; then
    useradd --system --shell /usr/sbin/nologin --home-dir /var/lib/motcua-agent --no-create-home motcua-agent
  fi
  usermod -a -G lp,dialout motcua-agent
  install -d -o motcua-agent -g motcua-agent -m 0700 /var/lib/motcua-agent
{{- end}}
fi


if [ -n "$DESTDIR" ]; then
  exit 0
fi

systemctl daemon-reload
# Nobody reaches a console from the screen; a technician comes in over the network.
systemctl mask getty@tty1.service autovt@.service ctrl-alt-del.target
systemctl mask sleep.target suspend.target hibernate.target hybrid-sleep.target
systemctl set-default graphical.target
systemctl enable motcua-screen.service motcua-page.service motcua-page-nightly.timer motcua-screen-hours.timer
{{- if .Agent}}
systemctl enable motcua-agent.service
{{- else}}
# An earlier run may have chosen the agent.
if [ -e /etc/systemd/system/motcua-agent.service ]; then
  systemctl disable --now motcua-agent.service
  rm -f /etc/systemd/system/motcua-agent.service
  systemctl daemon-reload
fi
{{- end}}

if has /etc/sysctl.d/90-motcua-kiosk.conf; then sysctl -q -p /etc/sysctl.d/90-motcua-kiosk.conf; fi
if has /etc/chrony/conf.d/motcua-kiosk.conf; then systemctl restart chrony.service; fi
if has /etc/default/grub.d/motcua-kiosk.cfg && command -v update-grub >/dev/null; then update-grub; fi
if [ -n "$changed" ]; then verb=restart; else verb=start; fi
systemctl $verb motcua-screen.service motcua-page.service motcua-page-nightly.timer motcua-screen-hours.timer{{if .Agent}} motcua-agent.service{{end}}

printf '%s\n' {{printf "Xong: %s." .Kiosk | sh}} \
  {{printf "Ghép thiết bị: mở %s/office, mục Thiết bị, thêm kiosk, rồi nhập mã 6 số trên màn hình kiosk." .Server | sh}} \
{{- if .Agent}}
  'Máy in và máy quét: sửa /etc/default/motcua-agent cho đúng cổng, thêm thiết bị loại “Trình điều khiển máy in” ở trang trên, rồi chạy:' \
  {{printf "  runuser -u motcua-agent -- motcua agent pair -server %s -token-file /var/lib/motcua-agent/token -code MÃ_6_SỐ && systemctl start motcua-agent" (sh .Server) | sh}} \
{{- end}}
  'Khởi động lại máy một lần để mọi thiết lập có hiệu lực.'

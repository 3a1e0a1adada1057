package agent

import "net"

// Notifier tells systemd that the program is ready, and then with each call that it is
// alive (sd_notify). socket is the environment's NOTIFY_SOCKET; empty when nobody listens.
func Notifier(socket string) func() {
	if socket == "" {
		return func() {}
	}
	if socket[0] == '@' {
		socket = "\x00" + socket[1:]
	}
	said := "READY=1\nWATCHDOG=1"
	return func() {
		c, err := net.DialUnix("unixgram", nil, &net.UnixAddr{Name: socket, Net: "unixgram"})
		if err != nil {
			return // the watchdog notices
		}
		_, _ = c.Write([]byte(said))
		_ = c.Close()
		said = "WATCHDOG=1"
	}
}

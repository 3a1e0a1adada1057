package server

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"

	"motcua/center"
	"motcua/center/queue"
)

// RunDemo serves a demo until ctx ends: a temporary data directory unless one is
// given, removed again at the end; with simulated life unless quiet.
func RunDemo(ctx context.Context, out io.Writer, o Options, quiet bool) (err error) {
	if o.Dir == "" {
		if o.Dir, err = os.MkdirTemp("", "motcua-demo-"); err != nil {
			return fmt.Errorf("making a temporary directory: %w", err)
		}
		defer func() { err = errors.Join(err, os.RemoveAll(o.Dir)) }()
	}
	o.Demo = true
	s, err := Open(ctx, o)
	if err != nil {
		return err
	}
	if err := s.PrepareDemo(ctx); err != nil {
		return errors.Join(err, s.Close())
	}
	defer runtime.KeepAlive(headroom())
	served := make(chan error, 1)
	go func() { served <- s.Serve() }()
	lived := make(chan struct{})
	go func() {
		defer close(lived)
		if !quiet {
			s.Live(ctx)
		}
	}()
	clerk, password := s.Access()
	fmt.Fprintf(out, "Một Cửa (bản chạy thử / demo)\n  %[1]s/kiosk\n  %[1]s/display\n  %[1]s/counter   %[2]s / %[3]s\n  %[1]s/office\n  %[4]s\nCtrl-C: dừng / stop\n",
		s.URL(), clerk, password, filepath.Join(o.Dir, AccessFile))
	err = wait(ctx, served)
	<-lived
	return errors.Join(err, s.Close())
}

// RunServe serves the real thing until ctx ends.
func RunServe(ctx context.Context, out io.Writer, o Options) error {
	s, err := Open(ctx, o)
	if err != nil {
		return err
	}
	username, password, err := s.FirstAdministrator(ctx)
	if err != nil {
		return errors.Join(err, s.Close())
	}
	defer runtime.KeepAlive(headroom())
	served := make(chan error, 1)
	go func() { served <- s.Serve() }()
	fmt.Fprintf(out, "Một Cửa: %s\n", s.URL())
	if username != "" {
		fmt.Fprintf(out, "Người quản trị đầu tiên / first administrator: %s / %s\nGhi lại mật khẩu này; nó chỉ hiện một lần. / Write it down; it is shown once.\n", username, password)
	}
	return errors.Join(wait(ctx, served), s.Close())
}

// RunPassword gives a member of staff a new password, for an administrator who has lost
// the only one. The program must not be running on the directory.
func RunPassword(ctx context.Context, out io.Writer, dir, username string) error {
	s, err := Open(ctx, Options{Dir: dir, Addr: "127.0.0.1:0"})
	if err != nil {
		return err
	}
	password := newPassword()
	hash, err := s.password.hash(password)
	if err == nil {
		_, err = s.center.Do(ctx, operator, center.ChangeStaff{Username: queue.StaffID(username), What: center.NewPassword, Password: hash})
	}
	if err == nil {
		fmt.Fprintf(out, "%s: %s\n", username, password)
	}
	return errors.Join(err, s.Close())
}

// wait returns when the program is to stop, or when serving fails.
func wait(ctx context.Context, served <-chan error) error {
	select {
	case err := <-served:
		return err
	case <-ctx.Done():
		return nil
	}
}

// RunVerify replays the whole journal of a data directory and compares it with the
// records.
func RunVerify(out io.Writer, dir string) error {
	set, err := defaultSettings()
	if err != nil {
		return err
	}
	catalogue, err := defaultCatalogue()
	if err != nil {
		return err
	}
	report, err := center.Verify(dir, set, catalogue)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "%d records, %d days, %d tickets, %d calls, %d dossiers: the journal and the records agree\n",
		report.Records, report.Days, report.Tickets, report.Calls, report.Dossiers)
	return nil
}

package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"time"
)

// warmUp rounds are not counted.
const warmUp = 10

// patience is how long a round may last before the boards count as lost.
const patience = 30 * time.Second

// contest is one way with its two processes and what was measured of it.
type contest struct {
	name            string
	server, screens *helper
	base            int // bytes held with nobody connected
	held            int // bytes held with everybody connected
	from            time.Duration
	took            []time.Duration
}

// helper is a process of this program in another role.
type helper struct {
	cmd *exec.Cmd
	in  io.Writer
	out *bufio.Scanner
}

func start(role string) (*helper, error) {
	h := &helper{cmd: exec.Command(os.Args[0])}
	h.cmd.Env = append(os.Environ(), roleEnv+"="+role)
	h.cmd.Stderr = os.Stderr
	in, err := h.cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := h.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	h.in, h.out = in, bufio.NewScanner(out)
	return h, h.cmd.Start()
}

func (h *helper) end() {
	_ = h.cmd.Process.Kill()
	_ = h.cmd.Wait()
}

// say writes a line, when there is one, and reads the answer.
func (h *helper) say(line string, answer ...any) error {
	if line != "" {
		if _, err := fmt.Fprintln(h.in, line); err != nil {
			return err
		}
	}
	late := time.AfterFunc(patience, func() { _ = h.cmd.Process.Kill() })
	defer late.Stop()
	if !h.out.Scan() {
		return fmt.Errorf("no answer to %q", line)
	}
	_, err := fmt.Sscan(h.out.Text(), answer...)
	return err
}

func (c *contest) connect(screens int) (err error) {
	if c.server, err = start("serve " + c.name); err != nil {
		return err
	}
	var addr, ready string
	if err := c.server.say("", &addr); err != nil {
		return err
	}
	if _, c.base, err = c.cost(); err != nil {
		return err
	}
	if c.screens, err = start(fmt.Sprintf("screens %s %s %d", c.name, addr, screens)); err != nil {
		return err
	}
	return c.screens.say("", &ready)
}

func (c *contest) cost() (used time.Duration, held int, err error) {
	var ns int64
	err = c.server.say("cost", &ns, &held)
	return time.Duration(ns), held, err
}

// round sends one board and waits until every screen has it.
func (c *contest) round(revision uint64) (time.Duration, error) {
	var began, has, at int64
	if err := c.server.say(fmt.Sprint(revision), &began); err != nil {
		return 0, fmt.Errorf("%s: %w", c.name, err)
	}
	for has < int64(revision) {
		if err := c.screens.say("", &has, &at); err != nil {
			return 0, fmt.Errorf("%s: revision %d did not come to all screens: %w", c.name, revision, err)
		}
	}
	return time.Duration(at - began), nil
}

func compare(screens, rounds int) error {
	var all []*contest
	defer func() {
		for _, c := range all {
			for _, h := range []*helper{c.screens, c.server} {
				if h != nil {
					h.end()
				}
			}
		}
	}()
	for _, name := range names {
		c := &contest{name: name}
		all = append(all, c)
		if err := c.connect(screens); err != nil {
			return err
		}
	}
	for n := range warmUp + rounds {
		for _, c := range all {
			if n == warmUp {
				var err error
				if c.from, c.held, err = c.cost(); err != nil {
					return err
				}
			}
			took, err := c.round(uint64(n) + 2)
			if err != nil {
				return err
			}
			if n >= warmUp {
				c.took = append(c.took, took)
			}
		}
	}
	return report(all, screens, rounds)
}

// report prints a line for each way in the form of the other benchmarks.
func report(all []*contest, screens, rounds int) error {
	for _, c := range all {
		used, _, err := c.cost()
		if err != nil {
			return err
		}
		slices.Sort(c.took)
		ms := func(part int) float64 { return float64(c.took[len(c.took)*part/100]) / float64(time.Millisecond) }
		fmt.Printf("BenchmarkAllScreens/%s\t%d\t%.1f ms-p50\t%.1f ms-p99\t%.2f µs-cpu/message\t%.1f KiB-rss/socket\n",
			c.name, rounds, ms(50), ms(99), (used-c.from).Seconds()*1e6/float64(rounds*screens), float64(c.held-c.base)/1024/float64(screens))
	}
	return nil
}

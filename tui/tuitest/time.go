package tuitest

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui"
)

// This file is how time passes on a desk.

// later takes note of what the program wants to hear when some time has passed.
func (d *Desk) later(in time.Duration, msg tea.Msg) tea.Cmd {
	if tui.Renews(msg) {
		d.renewal = msg
		return nil
	}
	d.due.at, d.due.msg = d.Clock.Add(in), msg
	return nil
}

// Renewal is the message at which the program renews its lease, or saves again
// what could not be saved.
func (d *Desk) Renewal() tea.Msg {
	d.T.Helper()
	if d.renewal == nil {
		d.T.Fatal("no session has been run")
	}
	return d.renewal
}

// Beat lets the moment come at which the program renews its lease.
func (d *Desk) Beat() { d.Send(d.Renewal()) }

// Passes lets time go by, without a tick.
func (d *Desk) Passes(by time.Duration) { d.Clock = d.Clock.Add(by) }

// Ticks lets time go by with the ticks that the program asks for, and returns how
// many there were. What is asked for meanwhile takes the place of what was asked
// for before, as in the program, where a tick that is out of date does nothing.
func (d *Desk) Ticks(by time.Duration) (ticks int) {
	end := d.Clock.Add(by)
	for d.due.msg != nil && !d.due.at.After(end) {
		due := d.due
		d.due.msg = nil
		d.Clock = due.at
		d.Send(due.msg)
		ticks++
	}
	d.Clock = end
	return ticks
}

// NextTick is how long it takes until the next tick.
func (d *Desk) NextTick() time.Duration { return d.due.at.Sub(d.Clock) }

// Median is the middle one of some times.
func Median(times []time.Duration) time.Duration {
	slices.Sort(times)
	return times[len(times)/2]
}

package main

import (
	"context"
	"fmt"
	"time"
)

// This file measures what looks back at 10,000 sessions of 300 clients, with 600,000
// items and 25,000 actions.

// lookingBack fills a library with nothing in it and one with very much, and measures
// nothing but what goes over all sessions.
func (b bench) lookingBack(ctx context.Context) error {
	for _, n := range []int{0, 10_000} {
		if err := fill(ctx, b.library(n), n, 60); err != nil {
			return err
		}
	}
	fmt.Println("| what | loaded | little | ratio | goal |\n| --- | ---: | ---: | ---: | ---: |")
	if err := b.firstFrames(); err != nil {
		return err
	}
	return b.reviewsLoaded()
}

// firstFrames measures from the start to the first line of the list.
func (b bench) firstFrames() error {
	times, err := b.inTurn(
		func() (time.Duration, error) { return b.shows("start a session", nil, "--library", b.library(0)) },
		func() (time.Duration, error) { return b.shows("Day 9999 ", nil, "--library", b.library(10_000)) })
	if err != nil {
		return err
	}
	rows(times, "1.2", "start, 10,000 sessions")
	return nil
}

// reviewsLoaded measures the commands that go over all sessions, against those over none.
func (b bench) reviewsLoaded() error {
	for _, c := range []struct {
		goal string
		args []string
	}{
		{"0.5 s", []string{"review"}},
		{"", []string{"actions", "--client", "Client 7"}},
		{"", []string{"actions"}},
		{"1 s", []string{"insights", "dial"}},
		{"", []string{"search", "leak", "--client", "Client 7"}},
	} {
		run := func(library string) func() (time.Duration, error) {
			return func() (time.Duration, error) { return b.command(append(c.args, "--library", library)...) }
		}
		times, err := b.inTurn(run(b.library(0)), run(b.library(10_000)))
		if err != nil {
			return err
		}
		rows(times, c.goal, fmt.Sprintf("`%v`, 10,000 sessions", c.args))
	}
	return nil
}

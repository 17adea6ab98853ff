package main

import (
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// Screens that end by themselves wait for what the terminal answers to them, and
// for a terminal that says nothing no longer than they are told.
func TestScreensEndWhenTheTerminalHasAnswered(t *testing.T) {
	t.Parallel()
	for _, answers := range []bool{true, false} {
		ended := make(chan struct{})
		g := &guard{root: fragile{}, answered: make(chan struct{}), quit: func() { close(ended) }}
		limit := time.Duration(0)
		if answers {
			limit = time.Hour
		}
		go (&screens{guard: g}).giveUp(limit)
		if answers {
			select {
			case <-ended:
				t.Fatal("they end before the terminal has answered")
			default:
			}
			g.Update(tea.BackgroundColorMsg{})
			g.Update(tea.BackgroundColorMsg{}) // it may say so again
		}
		<-ended
	}
}

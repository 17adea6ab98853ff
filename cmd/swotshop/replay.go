package main

import (
	"context"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"swotshop/sessions"
	"swotshop/tui"
	"swotshop/tui/replay"
	"swotshop/workshop"
)

func (p *program) replayCommand() *cobra.Command {
	var from string
	var lines, notes bool
	c := p.command(&cobra.Command{
		Use:   "replay ID [flags]",
		Short: replayShort,
		Long:  replayLong + aboutID,
		Example: `swotshop replay latest
swotshop replay latest --from 0:30
swotshop replay 3f9 --plain`,
	}, oneArg(anID), func(c *cobra.Command, args []string) error {
		begin, ok := replay.ReadTime(from)
		lines = lines || p.inLines() || !isTerminal(p.out)
		switch {
		case from != "" && !ok:
			return wrongCall(c, replayNoTime, from)
		case notes && !lines:
			return wrongCall(c, replayNotesAlone)
		}
		id, stops, err := p.stopsOf(c.Context(), args[0], begin)
		switch {
		case err != nil:
			return err
		case lines:
			return p.print(linesOf(replay.Lines(stops, begin, notes)))
		}
		return p.app(c.Context(), tui.Start{Replay: id, From: begin})
	})
	c.Flags().StringVar(&from, "from", "", replayFromFlag)
	c.Flags().BoolVar(&lines, "plain", false, replayPlainFlag)
	c.Flags().BoolVar(&notes, "notes", false, replayNotesFlag)
	c.ValidArgsFunction = p.completeID
	p.screenFlags(c)
	return c
}

// stopsOf finds a session, of which something can be replayed from a time on.
func (p *program) stopsOf(ctx context.Context, typed string, from time.Duration) (id string, stops []replay.Stop, err error) {
	err = p.reading(ctx, func(l sessions.Reader) error {
		if id, err = l.Find(ctx, typed); err != nil {
			return err
		}
		events, err := l.Events(ctx, id)
		if err != nil {
			return err
		}
		if stops, err = replay.Stops(events); err != nil {
			return fail(err, unreadableSession, id, err)
		}
		if len(stops) < 2 {
			return fail(nil, replayNothing, id)
		}
		if led := stops[len(stops)-1].Led; from > led {
			return fail(nil, replayTooLate, id, replay.Time(led), replay.Time(from))
		}
		return nil
	})
	return id, stops, err
}

// linesOf sets one line below the other, without control characters.
func linesOf(lines []string) string {
	var b strings.Builder
	for _, line := range lines {
		b.WriteString(workshop.Clean(line) + "\n")
	}
	return b.String()
}

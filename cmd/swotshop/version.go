package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"runtime"
	"runtime/debug"
	"strconv"

	"github.com/spf13/cobra"

	"swotshop/sessions"
)

// What a build is told of itself: -ldflags "-X main.release=v1.2.3 -X main.commit=…
// -X main.day=2026-03-12". Without these the build says what it found out itself.
var release, commit, day string

// origin is what the program knows of its own making.
type origin struct {
	Version  string `json:"version"`
	Commit   string `json:"commit"`   // empty: not known
	Day      string `json:"day"`      // of the commit; empty: not known
	Modified bool   `json:"modified"` // after the commit
	Go       string `json:"go"`
	Platform string `json:"platform"`
	SQLite   string `json:"sqlite"` // only where it is asked for: a database has to say it
}

// version is the release, or what the build knows of itself.
func version() string {
	if release != "" {
		return release
	}
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		return info.Main.Version
	}
	return fromSource
}

func origins() origin {
	o := origin{Version: version(), Commit: commit, Day: day, Go: runtime.Version(), Platform: runtime.GOOS + "/" + runtime.GOARCH}
	info, ok := debug.ReadBuildInfo()
	if !ok || commit != "" {
		return o
	}
	for _, s := range info.Settings {
		switch s.Key {
		case "vcs.revision":
			o.Commit = s.Value[:min(12, len(s.Value))]
		case "vcs.time":
			o.Day = s.Value[:min(len("2006-01-02"), len(s.Value))] // in UTC
		case "vcs.modified":
			o.Modified = s.Value == "true"
		}
	}
	return o
}

// made says which commit was built, and of which day it is.
func (o origin) made() string {
	switch {
	case o.Commit == "":
		return commitUnknown
	case o.Modified:
		return fmt.Sprintf(commitChanged, o.Commit, o.Day)
	}
	return fmt.Sprintf(commitOf, o.Commit, o.Day)
}

// change is a day on which something that the program writes got a new format.
type change struct {
	What   string `json:"format"`
	Number int    `json:"number"`
	Since  string `json:"since"` // the day of the commit
	Why    string `json:"why"`
}

// changes are all there were, oldest first; the last one of each thing is the
// format that this program writes. Who makes a new format adds a row.
var changes = []change{
	{libraryFormat, 1, "2026-11-21", firstFormat},
	{libraryFormat, 2, "2026-11-22", libraryFormat2},
	{libraryFormat, 3, "2026-11-26", libraryFormat3},
	{libraryFormat, 4, "2026-11-26", libraryFormat4},
	{libraryFormat, 5, "2026-11-27", libraryFormat5},
	{sessionFormat, 1, "2026-11-21", firstFormat},
	{stateFormat, 1, "2026-11-26", firstFormat},
	{blueprintFormat, 1, "2026-11-21", firstFormat},
	{blueprintFormat, 2, "2026-11-26", blueprintFormat2},
}

// present are the formats that this program writes.
func present() (now []change) {
	for _, c := range changes {
		if last := len(now) - 1; last >= 0 && now[last].What == c.What {
			now[last] = c
		} else {
			now = append(now, c)
		}
	}
	return now
}

// inShort is what --version prints: a line for whoever asks for the version, and one for
// each format.
func inShort() string {
	t := &table{}
	for _, c := range present() {
		t.add(c.What, fmt.Sprintf(formatSince, c.Number, c.Since))
	}
	return fmt.Sprintf(versionLine, version(), origins().made()) + "\n" + t.draw(0)
}

func (p *program) versionCommand() *cobra.Command {
	var asJSON bool
	c := p.command(&cobra.Command{
		Use:   "version [flags]",
		Short: versionShort,
		Long:  versionLong,
	}, noArgs, func(c *cobra.Command, _ []string) error {
		library, err := p.libraryPath()
		if err != nil {
			library = noLibraryPath
		}
		o := origins()
		if o.SQLite, err = sessions.SQLite(c.Context()); err != nil {
			return err
		}
		places := [][2]string{
			{"library", library},
			{"your decks", cmp.Or(p.ownFolder(ownDecks), noDecksPath)},
			{"your agendas", cmp.Or(p.ownFolder(ownAgendas), noDecksPath)},
			{"your themes", cmp.Or(p.ownFolder(ownThemes), noDecksPath)},
		}
		if asJSON {
			return p.printVersion(o)
		}
		t := &table{}
		t.add("swotshop", o.Version)
		t.add("commit", o.made())
		t.add("built with", fmt.Sprintf("%s for %s, SQLite %s", o.Go, o.Platform, o.SQLite))
		for _, place := range places {
			t.add(place[0], place[1])
		}
		f := &table{right: map[int]bool{1: true}}
		f.add("FORMAT", "NO", "SINCE", "WHAT CHANGED")
		for _, c := range changes {
			f.add(c.What, strconv.Itoa(c.Number), c.Since, c.Why)
		}
		return p.print(t.draw(0) + "\n" + f.draw(0))
	})
	c.Flags().BoolVar(&asJSON, "json", false, versionJSONFlag)
	return c
}

func (p *program) printVersion(o origin) error {
	data, err := json.MarshalIndent(struct {
		origin
		Formats []change `json:"formats"`
	}{o, changes}, "", "  ")
	if err != nil {
		return fail(err, noJSONResult, err)
	}
	return p.print(string(data) + "\n")
}

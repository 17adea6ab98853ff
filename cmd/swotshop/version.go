package main

import (
	"cmp"
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

// release is set when a release is built: -ldflags "-X main.release=v1.2.3".
var release string

// version is the release, or what the build knows of itself.
func version() string {
	if release != "" {
		return release
	}
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		return info.Main.Version
	}
	return "built from source"
}

// revision is the commit that was built, if the build knows.
func revision() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	commit, changed := "", ""
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			commit = s.Value[:min(12, len(s.Value))]
		case s.Key == "vcs.modified" && s.Value == "true":
			changed = ", modified"
		}
	}
	if commit == "" {
		return ""
	}
	return " (" + commit + changed + ")"
}

func (p *program) versionCommand() *cobra.Command {
	return p.command(&cobra.Command{
		Use:   "version",
		Short: versionShort,
	}, noArgs, func(*cobra.Command, []string) error {
		library, err := p.libraryPath()
		if err != nil {
			library = noLibraryPath
		}
		t := &table{}
		t.add("swotshop", version()+revision())
		t.add("built with", fmt.Sprintf("%s for %s/%s", runtime.Version(), runtime.GOOS, runtime.GOARCH))
		t.add("library", library)
		t.add("your decks", cmp.Or(p.ownFolder(ownDecks), noDecksPath))
		t.add("your agendas", cmp.Or(p.ownFolder(ownAgendas), noDecksPath))
		t.add("your themes", cmp.Or(p.ownFolder(ownThemes), noDecksPath))
		return p.print(t.draw(0))
	})
}

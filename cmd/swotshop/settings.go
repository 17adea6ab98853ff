package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"

	"swotshop/files"
	"swotshop/tui/kit"
	"swotshop/workshop"
)

// largestSettings is far more than settings can be.
const largestSettings = 1 << 20

// keptSettings is the settings as they are in their file.
type keptSettings struct {
	Theme         string   `json:"theme"`
	ConsoleTheme  string   `json:"console_theme"`
	ScreenMetres  float64  `json:"screen_metres"`
	ReducedMotion bool     `json:"reduced_motion"`
	NudgesOff     []string `json:"nudges_off"`

	LibraryPrivate bool `json:"library_private"`
	PhonesOff      bool `json:"phones_off"`
}

// settingsFile is the file with the user's settings. It is read once and
// written when something is chosen.
type settingsFile struct {
	path  string // empty when there is no place for it
	shown string // the path as people know it

	fault error // why they could not be read at the start

	mu   sync.Mutex
	last fields // as they were read, or written last
}

// fields are the settings by their names, each as it is written.
type fields map[string]json.RawMessage

func (p *program) settingsFile() *settingsFile {
	folder := p.configFolder()
	if folder == "" {
		return &settingsFile{}
	}
	path := filepath.Join(folder, "swotshop", "settings.json")
	return &settingsFile{path: path, shown: workshop.Clean(underHome(p.env("HOME"), path))}
}

// load reads the settings. When that does not work the defaults hold, and the
// first screen says so in a line.
func (f *settingsFile) load() (s kit.Settings, notice string) {
	kept, _, err := f.read()
	f.last = fieldsOf(kept)
	if err != nil {
		f.fault = err
		return kit.Settings{}, fmt.Sprintf(noSettings, f.shown)
	}
	return kit.Settings(kept), ""
}

// report says in full what was wrong with the settings, once the screens are
// gone.
func (f *settingsFile) report(p *program) {
	if f.fault != nil {
		p.say(settingsFaulty,
			f.shown, files.Why(f.fault))
	}
}

// read reads the file: the settings, and all its fields, those of a newer
// version among them. A file that is not there yet has none.
func (f *settingsFile) read() (kept keptSettings, all fields, err error) {
	if f.path == "" {
		return kept, nil, nil
	}
	data, err := files.Read(f.path, largestSettings)
	if errors.Is(err, fs.ErrNotExist) {
		return kept, fields{}, nil
	}
	if err == nil {
		err = json.Unmarshal(data, &all)
	}
	if err == nil {
		err = json.Unmarshal(data, &kept)
	}
	if err == nil && all == nil {
		err = errors.New(settingsEmpty)
	}
	if err != nil {
		return keptSettings{}, nil, settingsFault(err, data)
	}
	return kept, all, nil
}

// settingsFault says what is wrong with settings in words for people.
func settingsFault(err error, data []byte) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return fmt.Errorf(settingsSyntax, 1+bytes.Count(data[:min(len(data), int(syntax.Offset))], []byte("\n")))
	case errors.As(err, &kind) && kind.Field != "":
		return fmt.Errorf(settingsType, workshop.Clean(kind.Field))
	case errors.As(err, &kind):
		return errors.New(settingsNotNamed)
	}
	return err
}

// keep writes what has changed, and leaves all else in the file as it is:
// another window may have written it, or a newer version.
func (f *settingsFile) keep(s kit.Settings) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.path == "" {
		return fail(nil, settingsNoPlace)
	}
	_, all, err := f.read()
	if err != nil {
		return fail(err, settingsUnreadable, f.shown)
	}
	now := fieldsOf(keptSettings(s))
	for name, value := range now {
		if !bytes.Equal(value, f.last[name]) {
			all[name] = value
		}
	}
	if err := f.write(all); err != nil {
		return fail(err, settingsNotWritten, f.shown, files.Why(err))
	}
	f.last = now
	return nil
}

// someSettings is what settings are written over: whatever has begun as such.
var someSettings = &files.Ours{What: ourSettings, Is: func(head []byte) bool {
	return bytes.HasPrefix(bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\ufeff"))), []byte("{"))
}}

// write puts fields in the place of the file, whole or not at all. A link to it
// stays a link.
func (f *settingsFile) write(all fields) error {
	data, err := json.MarshalIndent(all, "", "  ")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(f.path), 0o700); err != nil {
		return err
	}
	return files.Write(f.path, append(data, '\n'), someSettings)
}

func fieldsOf(kept keptSettings) fields {
	data, err := json.Marshal(kept)
	if err != nil {
		return nil // a number that JSON does not know; nothing is kept then
	}
	all := fields{}
	_ = json.Unmarshal(data, &all) // it was written one line above
	return all
}

package kit

import (
	"sync"

	tea "charm.land/bubbletea/v2"
)

// Settings are what a person chose; they are stored from run to run. The zero
// value is that of somebody who has chosen nothing yet.
type Settings struct {
	Theme         string   // light, dark or contrast; empty: what suits
	ConsoleTheme  string   // the same for the console
	ScreenMetres  float64  // how wide the picture on the wall is; 0: not known
	ReducedMotion bool     // no animation
	NudgesOff     []string // the nudges that are not wanted

	LibraryPrivate bool // the library shows no client but the one in hand, from the start
	PhonesOff      bool // no phones in the room: the app never listens on the network
}

// Kept reports how storing the settings ended.
type Kept struct{ Err error }

// Keeper stores settings. Commands race, so each knows its number: one that
// comes after a newer one has nothing left to do.
type Keeper struct {
	Keep   func(Settings) error // nil stores nothing
	asked  int                  // number of the newest; of the root alone
	latest Settings

	turn  sync.Mutex
	tried int // the newest that was tried
}

// Put asks for settings to be stored.
func (k *Keeper) Put(s Settings) tea.Cmd {
	k.asked, k.latest = k.asked+1, s
	return k.Try()
}

// Try stores the newest settings, unless that was tried already; nil when there
// is nothing to store. It waits for a call that is under way.
func (k *Keeper) Try() tea.Cmd {
	if k.Keep == nil || k.asked == 0 {
		return nil
	}
	number, settings := k.asked, k.latest
	return func() tea.Msg {
		k.turn.Lock()
		defer k.turn.Unlock()
		if number <= k.tried {
			return nil
		}
		k.tried = number
		return Kept{k.Keep(settings)}
	}
}

//go:build unix

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/muesli/cancelreader"

	"swotshop/tui/kit"
)

// plug is a terminal that can be unplugged, and sends what it is told to.
type plug struct {
	sends chan any // bytes, or an error
	done  chan struct{}
}

func newPlug() *plug { return &plug{make(chan any), make(chan struct{})} }

func (p *plug) Read(buf []byte) (int, error) {
	select {
	case s := <-p.sends:
		switch s := s.(type) {
		case error:
			return 0, s
		case string:
			if len(s) > len(buf) {
				panic("more than is read at once")
			}
			return copy(buf, s), nil
		}
		return 0, io.ErrUnexpectedEOF
	case <-p.done:
		return 0, cancelreader.ErrCanceled
	}
}

func (p *plug) Cancel() bool { close(p.done); return true }
func (p *plug) Close() error { return nil }

// heard is a root that notes which keys and pastes reach it.
type heard struct{ all []string }

func (h *heard) Init() tea.Cmd  { return nil }
func (h *heard) View() tea.View { return tea.NewView("") }
func (h *heard) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		h.all = append(h.all, string(kit.KeyOf(kit.Meant(msg))))
	case tea.PasteMsg:
		h.all = append(h.all, "«"+msg.Content+"»")
	}
	return h, nil
}

// keysOf is what comes out of Bubble Tea when a terminal sends strings, each
// after a pause, and then an error or nothing more. It runs in a bubble of time.
func keysOf(t *testing.T, sends []any, pauses []time.Duration) (keys []string, gone bool) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		in, root := newPlug(), &heard{}
		ctx, hangUp := context.WithCancel(t.Context())
		k := startKeyboard(nil, in, false, hangUp)
		program := tea.NewProgram(root, tea.WithInput(k), tea.WithFilter(k.pastes.redeem), tea.WithoutRenderer(), tea.WithFPS(1),
			tea.WithoutSignalHandler(), tea.WithOutput(io.Discard), tea.WithEnvironment([]string{"TERM=xterm-256color"}))
		go func() {
			for i, s := range sends {
				time.Sleep(pauses[i])
				in.sends <- s
			}
			time.Sleep(time.Minute)
			program.Quit()
		}()
		if _, err := program.Run(); err != nil {
			t.Error(err)
		}
		k.stop()
		keys, gone = root.all, ctx.Err() != nil
		hangUp()
		synctest.Wait()
	})
	return keys, gone
}

// cutUp cuts a stream into pieces, none longer than is read at once, with
// pauses before them that are shorter than a given time.
func cutUp(random *rand.Rand, stream string, pause time.Duration) (sends []any, pauses []time.Duration) {
	for stream != "" {
		n := min(len(stream), 1+random.IntN(8))
		if random.IntN(4) == 0 {
			n = min(len(stream), 1+random.IntN(atOnce))
		}
		sends, stream = append(sends, stream[:n]), stream[n:]
		pauses = append(pauses, time.Duration(random.Int64N(int64(pause))))
	}
	return sends, pauses
}

// Keys come singly and pastes whole, wherever what the terminal sends is cut,
// and however long the pauses inside a paste are, up to two seconds.
func TestPastesComeWholeWhereverTheyAreCut(t *testing.T) {
	t.Parallel()
	for seed := range uint64(500) {
		random := rand.New(rand.NewPCG(seed, 1))
		var want []string
		var sends []any
		var pauses []time.Duration
		for range 1 + random.IntN(6) {
			if random.IntN(2) == 0 {
				key := string(rune('a' + random.IntN(26)))
				want, sends, pauses = append(want, key), append(sends, key), append(pauses, time.Duration(random.Int64N(int64(time.Minute))))
				continue
			}
			text := pasted(random)
			inside, gaps := cutUp(random, text+pasteEnds, longestPause-time.Millisecond)
			want = append(want, "«"+text+"»")
			sends, pauses = append(append(sends, pasteBegins), inside...), append(append(pauses, 0), gaps...)
		}
		if got, _ := keysOf(t, sends, pauses); !slices.Equal(got, want) {
			t.Fatalf("seed %d: sent %q: got %q, want %q", seed, sends, got, want)
		}
	}
}

// pasted is text that may be on a clipboard: words, what looks like a bracket,
// and what those who decode keys stumble over..
func pasted(random *rand.Rand) string {
	pieces := []string{"words ", "\n", "é", "人", "👩‍👩‍👧‍👦", "\x1b", "\x1b[20", "\x1b[201", "[201~", "\x1b[M", "\x1bO", "\x1b]0;", "\x1bP", "\t", "201~",
		strings.Repeat("long ", 900), "\u009d"}
	var text strings.Builder
	for range 1 + random.IntN(5) {
		text.WriteString(pieces[random.IntN(len(pieces))])
	}
	return strings.ReplaceAll(text.String(), pasteEnds, "") + "."
}

// A terminal without brackets sends a list as if it were typed. What a person, a clicker or
// a scanner sends stays typed, also when a slow line brings two lines at once.
func TestAListWithoutBracketsIsAPaste(t *testing.T) {
	t.Parallel()
	const soon, later = 50 * time.Millisecond, time.Second
	letters := func(text string) (keys []string) {
		for _, r := range text {
			keys = append(keys, strings.NewReplacer("\r", "enter", " ", "space").Replace(string(r)))
		}
		return keys
	}
	for name, c := range map[string]struct {
		sends  []any
		pauses []time.Duration
		want   []string
	}{
		"a heading":             {[]any{"Strengths\rfour\rfive\r"}, []time.Duration{0}, []string{"«Strengths\rfour\rfive\r»"}},
		"bullets, and a letter": {[]any{"- four\n- five", "x"}, []time.Duration{0, later}, []string{"«- four\n- five»", "x"}},
		"in parts":              {[]any{"Stärken\r- fo", "ur\r", "- five\r", "x"}, []time.Duration{0, soon, soon, later}, []string{"«Stärken\r- four\r- five\r»", "x"}},
		"and a key":             {[]any{"Threats\r- four\r", "\x1b[6~"}, []time.Duration{0, soon}, []string{"«Threats\r- four\r»", "pgdown"}},
		"and Ctrl+C":            {[]any{"Threats\r- four\r", "\x03"}, []time.Duration{0, soon}, []string{"«Threats\r- four\r»", "ctrl+c"}},
		"one line":              {[]any{"- four\r"}, []time.Duration{0}, letters("- four\r")},
		"a heading alone":       {[]any{"Threats\r"}, []time.Duration{0}, letters("Threats\r")},
		"two lines at once":     {[]any{"w slow\rt: law\r"}, []time.Duration{0}, letters("w slow\rt: law\r")},
		"a scanner":             {[]any{"40063\r81333\r"}, []time.Duration{0}, letters("40063\r81333\r")},
		"counts":                {[]any{"1 1 2\rs1 9\r+90\r"}, []time.Duration{0}, letters("1 1 2\rs1 9\r+90\r")},
	} {
		if got, _ := keysOf(t, c.sends, c.pauses); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// The same bytes in one go, and a paste whose brackets are cut as well.
func TestABracketMayBeCut(t *testing.T) {
	t.Parallel()
	stream := "a" + pasteBegins + "one two" + pasteEnds + "b"
	for at := 1; at < len(stream); at++ {
		got, _ := keysOf(t, []any{stream[:at], stream[at:]}, []time.Duration{0, 10 * time.Millisecond})
		if want := []string{"a", "«one two»", "b"}; !slices.Equal(got, want) {
			t.Errorf("cut at %d: got %q", at, got)
		}
	}
	for at := 1; at < len(pasteBegins); at++ {
		sends := []any{pasteBegins[:at], pasteBegins[at:], "a"}
		if got, _ := keysOf(t, sends, []time.Duration{0, 10 * time.Millisecond, 3 * time.Second}); !slices.Equal(got, []string{"a"}) {
			t.Errorf("cut at %d, and nothing after it: got %q", at, got)
		}
	}
	// A bracket that comes too slowly is no bracket for the decoder; the
	// words that follow are still a paste.
	for at := 2; at < 1+len(pasteBegins); at++ {
		got, _ := keysOf(t, []any{stream[:at], stream[at:]}, []time.Duration{0, time.Second})
		if !slices.Contains(got, "«one two»") || got[len(got)-1] != "b" {
			t.Errorf("cut at %d, slowly: got %q", at, got)
		}
	}
}

// A paste of a megabyte is one paste.
func TestAHugePaste(t *testing.T) {
	t.Parallel()
	text := strings.Repeat("Ein Megabyte voll Wörter. ", 40_000)
	sends, pauses := cutUp(rand.New(rand.NewPCG(1, 1)), pasteBegins+text+pasteEnds+"x", time.Millisecond)
	if got, _ := keysOf(t, sends, pauses); !slices.Equal(got, []string{"«" + text + "»", "x"}) {
		t.Errorf("got %d messages", len(got))
	}
}

// A paste that is begun and never ended gives the keys back after two seconds,
// and Ctrl+C works in it at once, however the terminal writes it. What was
// pasted is not lost.
func TestAPasteThatNeverEnds(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		sends []any
		wants []string
	}{
		"silence":             {[]any{pasteBegins + "half", 2100, "a"}, []string{"«half»", "a"}},
		"nothing in it":       {[]any{pasteBegins, 2100, "a"}, []string{"a"}},
		"not yet":             {[]any{pasteBegins + "ha", 1900, "lf", 1900, "a", 2100, "b"}, []string{"«halfa»", "b"}},
		"in its end":          {[]any{pasteBegins + "half\x1b[20", 2100, "a"}, []string{"«half»", "a"}},
		"and its end comes":   {[]any{pasteBegins + "half", 2100, pasteEnds + "a"}, []string{"«half»", "a"}},
		"in a letter":         {[]any{pasteBegins + "half \xc3", 2100, "a"}, []string{"«half »", "a"}},
		"Ctrl+C":              {[]any{pasteBegins + "half", 100, "\x03"}, []string{"«half»", "ctrl+c"}},
		"Ctrl+C at its start": {[]any{pasteBegins, 0, "\x03"}, []string{"ctrl+c"}},
		"Ctrl+C, kitty":       {[]any{pasteBegins + "half", 100, "\x1b[99;5u"}, []string{"«half»", "ctrl+c"}},
		"Ctrl+C, Num Lock":    {[]any{pasteBegins + "half", 100, "\x1b[99:99;133u"}, []string{"«half»", "ctrl+c"}},
		"Ctrl+C, xterm":       {[]any{pasteBegins + "half", 100, "\x1b[27;5;99~"}, []string{"«half»", "ctrl+c"}},
		"Ctrl+C, in two":      {[]any{pasteBegins + "half", 100, "\x1b[99", 10, ";5u"}, []string{"«half»", "ctrl+c"}},
		"Ctrl+C is pasted":    {[]any{pasteBegins + "half\x03", 10, "\x03whole" + pasteEnds}, []string{"«half\x03\x03whole»"}},
		"and another begins":  {[]any{pasteBegins + "half ", 1000, pasteBegins + "whole" + pasteEnds + "a"}, []string{"«half whole»", "a"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var sends []any
			pauses := []time.Duration{0}
			for _, s := range c.sends {
				if ms, ok := s.(int); ok {
					pauses = append(pauses, time.Duration(ms)*time.Millisecond)
				} else {
					sends = append(sends, s)
				}
			}
			if got, gone := keysOf(t, sends, pauses); !slices.Equal(got, c.wants) || gone {
				t.Errorf("got %q, want %q (gone: %t)", got, c.wants, gone)
			}
		})
	}
}

// “At once” is soon enough not to be noticed, and “two seconds” are two seconds.
func TestHowLongAPasteMayPause(t *testing.T) {
	t.Parallel()
	for sent, most := range map[string]time.Duration{"half": 2 * time.Second, "half\x03": 50 * time.Millisecond,
		"half\x1b[1089;5u": 50 * time.Millisecond, "half\x1b[968::99;5u": 50 * time.Millisecond, "half\x1b[27;5;67~": 50 * time.Millisecond} {
		synctest.Test(t, func(t *testing.T) {
			in := newPlug()
			k := startKeyboard(nil, in, false, func() {})
			in.sends <- pasteBegins + sent
			began := time.Now()
			if n, err := k.Read(make([]byte, 100)); n == 0 || err != nil {
				t.Errorf("read %d, %v", n, err)
			}
			if waited := time.Since(began); waited != most {
				t.Errorf("%q: after %v", sent, waited)
			}
			k.stop()
		})
	}
}

// When the terminal is gone the program learns so, but not before all that was
// typed has come; what is no end is none.
func TestTheEndOfTheTerminal(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		end  error
		gone bool
	}{
		"end of input":    {io.EOF, true},
		"EIO":             {fmt.Errorf("read: %w", syscall.EIO), true},
		"anything else":   {errors.New("no such terminal"), true},
		"nothing to read": {fmt.Errorf("read: %w", syscall.EAGAIN), false},
		"interrupted":     {syscall.EINTR, false},
	} {
		for _, typed := range []struct {
			sends string
			keys  []string
		}{{"abc", []string{"a", "b", "c"}}, {"a" + pasteBegins + "half", []string{"a", "«half»"}}} {
			keys, gone := keysOf(t, []any{typed.sends, c.end}, []time.Duration{0, 0})
			if gone != c.gone || !slices.Equal(keys, typed.keys) {
				t.Errorf("%s after %q: gone %t, keys %q", name, typed.sends, gone, keys)
			}
		}
	}
}

// What was typed counts before the terminal is called gone.
func TestTheLastKeysComeBeforeTheEnd(t *testing.T) {
	t.Parallel()
	for range 20 {
		synctest.Test(t, func(t *testing.T) {
			in, root := newPlug(), &heard{}
			var program *tea.Program
			k := startKeyboard(nil, in, false, func() { go program.Quit() })
			program = tea.NewProgram(root, tea.WithInput(k), tea.WithFilter(k.pastes.redeem), tea.WithoutRenderer(), tea.WithFPS(1),
				tea.WithoutSignalHandler(), tea.WithOutput(io.Discard), tea.WithEnvironment([]string{"TERM=xterm-256color"}))
			go func() { in.sends <- strings.Repeat("x", 50); in.sends <- io.EOF }()
			if _, err := program.Run(); err != nil || len(root.all) != 50 {
				t.Errorf("%d keys of 50, %v", len(root.all), err)
			}
			k.stop()
		})
	}
}

package setup_test

import (
	"fmt"
	"strings"
	"testing"

	"swotshop/tui"
	"swotshop/tui/kit"
	"swotshop/tui/setup"
	"swotshop/tui/tuitest"
	"swotshop/workshop"
)

// clientDesk stands at the form of a library with these clients.
func clientDesk(t *testing.T, clients []string, change ...func(*tui.Options)) *tuitest.Desk {
	t.Helper()
	shelf := tuitest.NewShelf(len(clients))
	for i, c := range clients {
		shelf.Rows[i].Client = c
	}
	d := tuitest.NewShelfDesk(t, shelf, append([]func(*tui.Options){func(o *tui.Options) { o.Content = tuitest.RichContent{} }}, change...)...)
	d.Keys("n")
	return d
}

func clientTyped(d *tuitest.Desk) string {
	return d.App.Screen().(*setup.Form).Inputs[setup.ClientField].Text()
}

var someClients = []string{"Hartwell Foods plc", "Clínicas Mérida", "C++ Society", "大塚製薬", "Zoë & Söhne"}

// As soon as the beginning of a client is typed, in any case and with or without accents,
// the rest shows behind the cursor, and Tab or → takes the name as it is known.
func TestFormCompletesClients(t *testing.T) {
	for _, client := range someClients {
		d := clientDesk(t, []string{client, "Another"})
		letters := []rune(client)
		for n := 1; n < len(letters); n++ {
			for _, typed := range []string{string(letters[:n]), strings.ToLower(string(letters[:n])), strings.ToUpper(string(letters[:n]))} {
				for _, key := range []string{"tab", "right"} {
					f := d.App.Screen().(*setup.Form)
					f.Inputs[setup.ClientField].Set(typed)
					d.Resize(80, 24)
					d.Shows(strings.TrimSpace(string([]rune(client)[len([]rune(client))-1:])))
					if d.Keys(key); clientTyped(d) != client {
						t.Fatalf("%q and %s is %q, not %q", typed, key, clientTyped(d), client)
					}
				}
			}
		}
	}
}

// What no client begins with is left alone: Tab goes to the rest, and nothing is
// proposed in the middle of what is typed.
func TestFormCompletesNothingElse(t *testing.T) {
	for _, typed := range []string{"", " ", "artwell", "Hartwell Foods plc", "Hartwell Foods plc and more", "C#"} {
		d := clientDesk(t, someClients)
		d.Type(typed)
		if d.Keys("tab"); d.App.Screen().(*setup.Form).Focus != setup.PeopleField+1 || clientTyped(d) != typed {
			t.Errorf("after %q and Tab the field holds %q", typed, clientTyped(d))
		}
	}
	d := clientDesk(t, someClients)
	d.Type("hart")
	d.Keys("left")
	d.Hides("Foods plc")
}

// A client that is written nearly as a known one is asked about once: Tab takes the known
// one, Enter keeps what was typed, and any other key is only typing.
func TestFormAsksAboutNearClients(t *testing.T) {
	for _, typed := range []string{"hartwell foods PLC", "Hartwell Foods", "HARTWELL FOODS LTD", "Hartwel Foods plc", "Hartwell  Foosd"} {
		asked := func() *tuitest.Desk {
			d := clientDesk(t, someClients)
			d.Line(typed)
			d.Shows("Do you mean “Hartwell Foods plc”?", "Tab take it", "Enter keep what you typed")
			return d
		}
		d := asked()
		d.Keys("enter", "enter", "enter")
		if got := d.W().Client; got != workshop.Clean(typed) {
			t.Errorf("%q was kept as %q", typed, got)
		}
		d = asked()
		d.Keys("tab", "enter", "enter", "enter")
		if got := d.W().Client; got != "Hartwell Foods plc" {
			t.Errorf("%q was taken for %q", typed, got)
		}
		d = asked()
		d.Type(" of Kent")
		d.Hides("Do you mean")
		d.Keys("enter", "enter", "enter")
		if got := d.W().Client; got != workshop.Clean(typed+" of Kent") {
			t.Errorf("%q became %q", typed+" of Kent", got)
		}
	}
}

// Who goes on with the arrows is asked before the session starts, and once.
func TestFormAsksBeforeItStarts(t *testing.T) {
	d := clientDesk(t, someClients)
	d.Type("Hartwell Foods")
	d.Keys("down", "down", "enter")
	d.Shows("Do you mean “Hartwell Foods plc”?")
	if len(d.Store.Sessions) > 0 {
		t.Fatal("a session was started")
	}
	d.Keys("enter", "enter", "enter")
	if got := d.W().Client; got != "Hartwell Foods" {
		t.Errorf("the client is %q", got)
	}
}

// What is kept is not asked about again when something else is wrong.
func TestFormAsksOnce(t *testing.T) {
	d := clientDesk(t, someClients)
	d.Line("Hartwell Foods")
	d.Keys("enter", "enter")
	d.Line("nine hundred")
	d.Shows("Type a number from 1 to 200")
	d.Keys("ctrl+u")
	d.Line("9")
	if got := d.W(); got.Client != "Hartwell Foods" || got.People != 9 {
		t.Errorf("started with %+v", got.Details)
	}
}

// The form is projected: once the room may be looking, no client shows but the one in
// hand.
func TestFormNamesNobodyToTheRoom(t *testing.T) {
	private := func(o *tui.Options) { o.Settings = kit.Settings{LibraryPrivate: true} }
	only := func(o *tui.Options) { o.Start = tui.Start{Client: "Clínicas Mérida"} }
	for name, d := range map[string]*tuitest.Desk{
		"private": clientDesk(t, someClients, private), "of one client": clientDesk(t, someClients, only), "led": ledDesk(t),
	} {
		d.Type("hart")
		d.Hides("Foods plc")
		d.Keys("ctrl+u")
		d.Line("Hartwell Foods")
		d.Hides("plc")
		if f := d.App.Screen().(*setup.Form); f.Focus != setup.ObjectiveField {
			t.Errorf("%s: the form asks", name)
		}
	}
	d := clientDesk(t, someClients, only)
	d.Type("clin")
	d.Shows("icas Mérida")
}

// ledDesk has led a session of its own, and is at the form for the next.
func ledDesk(t *testing.T) *tuitest.Desk {
	t.Helper()
	d := clientDesk(t, someClients)
	d.Line("Zeta")
	d.Keys("enter", "enter")
	d.Leave()
	d.Keys("n")
	return d
}

func TestFormClientScreens(t *testing.T) {
	t.Parallel()
	for name, do := range map[string]func(*tuitest.Desk){
		"completes": func(d *tuitest.Desk) { d.Type("clin") },
		"asks":      func(d *tuitest.Desk) { d.Line("Hartwell Foods") },
		"long":      func(d *tuitest.Desk) { d.Type("a") },
	} {
		for _, size := range tuitest.Sizes {
			t.Run(fmt.Sprintf("%s_%dx%d", name, size[0], size[1]), func(t *testing.T) {
				d := clientDesk(t, append(someClients, "A client with "+strings.Repeat("very ", 12)+"long name"))
				d.Resize(size[0], size[1])
				do(d)
				tuitest.Looks(t, d)
				tuitest.EverySize(t, d)
			})
		}
	}
}

package setup

import (
	"slices"
	"strings"
	"unicode/utf8"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file helps to write the client as before: a client with two spellings is two
// clients to whoever looks for one.

// ClientsMsg brings the clients that there are sessions of.
type ClientsMsg struct {
	Of      *Form // who asked
	Clients []string
	Held    string // the one that is in hand, since it was led lately; empty: none is
}

// Know lets the form offer clients by name. The room may be looking: whoever calls
// this gives those alone that may show.
func (f *Form) Know(clients []string) *Form {
	f.clients = clients
	return f
}

// completion is how a client goes on whose name begins as what is typed, and the whole
// name; empty when there is none, or when the cursor is elsewhere.
func (f *Form) completion() (rest, client string) {
	in := &f.Inputs[ClientField]
	typed := in.Text()
	if f.Focus != ClientField || workshop.Clean(typed) == "" || in.Model.Position() < utf8.RuneCountInString(typed) {
		return "", ""
	}
	for _, client := range f.clients {
		if rest, ok := restOf(client, typed); ok {
			return rest, client
		}
	}
	return "", ""
}

// restOf is what is left of a name that begins as what is typed, in any spelling.
func restOf(name, typed string) (rest string, ok bool) {
	key := workshop.ClientKey(typed)
	end := -1
	for at := range name + " " { // the longest beginning: an accent belongs to the letter before it
		if workshop.ClientKey(name[:at]) == key && !strings.HasSuffix(name[:at], " ") {
			end = at
		}
	}
	if end < 0 || end == len(name) {
		return "", false
	}
	rest = name[end:]
	if strings.HasSuffix(typed, " ") {
		return strings.CutPrefix(rest, " ")
	}
	return rest, true
}

// likely is the known client that may be meant by what is typed, though it is written
// otherwise; empty when there is none.
func (f *Form) likely() string {
	typed := workshop.Clean(f.Inputs[ClientField].Text())
	if typed == "" || slices.Contains(f.clients, typed) {
		return ""
	}
	for _, client := range f.clients {
		if workshop.ClientKey(client) == workshop.ClientKey(typed) {
			return client
		}
	}
	if near := workshop.NearClients(typed, f.clients); len(near) > 0 {
		return near[0]
	}
	return ""
}

// doubts reports whether it is still to be asked which client is meant.
func (f *Form) doubts() bool {
	return f.likely() != "" && f.asked != f.Inputs[ClientField].Text()
}

// asking is the client that is asked about now; empty when nothing is asked.
func (f *Form) asking() string {
	if f.Focus != ClientField || f.asked == "" || f.asked != f.Inputs[ClientField].Text() {
		return ""
	}
	return f.likely()
}

// askClient asks which client is meant. The same Enter once more keeps what was typed.
func (f *Form) askClient() {
	f.Focus, f.asked = ClientField, f.Inputs[ClientField].Text()
}

// takeClient takes the client that is proposed or asked about, if there is one.
func (f *Form) takeClient(key kit.Key) bool {
	client := f.asking()
	if _, next := f.completion(); client == "" || key == kit.Right {
		client = next
	}
	if client == "" || key != kit.Tab && key != kit.Right {
		return false
	}
	f.Inputs[ClientField].Set(client)
	f.asked = ""
	return true
}

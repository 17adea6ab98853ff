package prompter

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/console/wire"
	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file is about the phones in the room: how many there are, and the list of what
// people wrote on them, which nobody else has read. The line stays for notes: no letter is
// a command.

// listing is the list of what phones wrote, and of what can be done with phones.
type listing struct {
	listed bool
	chosen string // the row, by its id: others come and go around it
	at     int    // where it was seen last
	gone   bool   // what was chosen has gone, and nothing is
	all    bool   // all items are chosen, not only that one

	sure     string   // what is done if the same is asked for again
	sureKeys []string // to which items
}

// PhonesWish is what a key over the list asks for.
type PhonesWish struct {
	Admit   []string // keys
	Decline []string
	On      string // the IP address of a network
	Off     bool
	Look    bool // for networks
	Says    string
	Fault   bool // it says what went wrong, or what to do
}

// rowKind is what a row of the list is.
type rowKind int

const (
	itemRow rowKind = iota
	networkRow
	lookRow
	offRow
)

type phoneRow struct {
	kind rowKind
	id   string
	item workshop.Submission
	says string
}

// ListPhones shows the list. Where phones could be turned on, it asks for where.
func (p *Prompter) ListPhones() PhonesWish {
	p.list = listing{listed: true}
	p.chosenRow(p.phoneRows())
	return PhonesWish{Look: p.Phones.Can && !p.Phones.On}
}

// PhonesListed reports whether the list shows.
func (p *Prompter) PhonesListed() bool { return p.list.listed && p.Phones != nil }

// LeavePhones closes the list.
func (p *Prompter) LeavePhones() { p.list = listing{} }

// phoneRows are the items, and then what can be done with phones.
func (p *Prompter) phoneRows() (rows []phoneRow) {
	for _, one := range p.Phones.Items {
		rows = append(rows, phoneRow{kind: itemRow, id: one.Key, item: one})
	}
	switch {
	case !p.Phones.Can:
	case p.Phones.On:
		rows = append(rows, phoneRow{kind: offRow, id: "off", says: turnPhonesOff})
	default:
		for _, n := range p.Phones.Networks {
			rows = append(rows, phoneRow{kind: networkRow, id: n.IP, says: turnPhonesOn(n.IP, n.What)})
		}
		if p.Phones.Looked {
			rows = append(rows, phoneRow{kind: lookRow, id: "look", says: lookForNetworks})
		}
	}
	return rows
}

// chosenRow finds the chosen row. Where it has gone, the item that took its place is chosen;
// where there is none, nothing: who lets in one after the other must not turn phones off.
func (p *Prompter) chosenRow(rows []phoneRow) (row phoneRow, ok bool) {
	at := slices.IndexFunc(rows, func(r phoneRow) bool { return r.id == p.list.chosen })
	switch items := len(p.Phones.Items); {
	case at >= 0:
	case items > 0:
		at = max(0, min(p.list.at, items-1))
	case p.list.chosen == "" && !p.list.gone && len(rows) > 0:
		at = 0
	default:
		p.list.gone = p.list.gone || p.list.chosen != ""
		p.list.at, p.list.chosen, p.list.all = -1, "", false
		return row, false
	}
	p.list.at, p.list.chosen, p.list.gone = at, rows[at].id, false
	p.list.all = p.list.all && rows[p.list.at].kind == itemRow
	return rows[p.list.at], true
}

// OverPhones handles a key over the list; mine is false for what is typed, and for what the
// key does elsewhere.
func (p *Prompter) OverPhones(k tea.KeyPressMsg, in *kit.Input) (wish PhonesWish, mine bool) {
	sure, keys := p.list.sure, p.list.sureKeys
	p.list.sure, p.list.sureKeys = "", nil
	rows := p.phoneRows()
	row, ok := p.chosenRow(rows)
	switch key := kit.KeyOf(k); {
	case key == kit.Up, key == kit.Down:
		p.moveRow(rows, map[kit.Key]int{kit.Up: -1, kit.Down: +1}[key])
	case key == kit.Tab:
		p.list.all = ok && row.kind == itemRow && !p.list.all
	case key == kit.Esc, key == kit.F8:
		p.LeavePhones()
	case key == kit.Enter && in.Empty() && ok:
		return p.enterRow(row, sure), true
	case key == kit.Del && in.Empty() && ok:
		return p.declineRow(row, sure, keys), true
	case (key == kit.Enter || key == kit.Del) && in.Empty():
	default:
		return PhonesWish{}, false
	}
	return PhonesWish{}, true
}

func (p *Prompter) moveRow(rows []phoneRow, by int) {
	if len(rows) > 0 {
		p.list.gone = false
		p.list.at = max(0, min(len(rows)-1, p.list.at+by))
		p.list.chosen, p.list.all = rows[p.list.at].id, false
	}
}

// enterRow does what the chosen row is for. Turning phones off takes a second Enter.
func (p *Prompter) enterRow(row phoneRow, sure string) PhonesWish {
	switch row.kind {
	case itemRow:
		return PhonesWish{Admit: p.chosenItems(row)}
	case networkRow:
		return PhonesWish{On: row.id}
	case lookRow:
		return PhonesWish{Look: true}
	}
	if sure == row.id {
		return PhonesWish{Off: true}
	}
	p.list.sure = row.id
	return PhonesWish{Says: againTurnsOff, Fault: true}
}

// declineRow throws items away. They are stored nowhere else, so it takes a second Del.
func (p *Prompter) declineRow(row phoneRow, sure string, keys []string) PhonesWish {
	chosen := p.chosenItems(row)
	switch {
	case row.kind != itemRow:
		return PhonesWish{}
	case sure == row.id && slices.Equal(keys, chosen):
		return PhonesWish{Decline: chosen, Says: goneForGood(len(chosen), row.item.Text)}
	}
	p.list.sure, p.list.sureKeys = row.id, chosen
	return PhonesWish{Says: againDeclines(len(chosen)), Fault: true}
}

// chosenItems are the keys of the item that is chosen, or of all that the list has.
func (p *Prompter) chosenItems(row phoneRow) (keys []string) {
	if !p.list.all {
		return []string{row.id}
	}
	for _, one := range p.Phones.Items {
		keys = append(keys, one.Key)
	}
	return keys
}

// PhonesHints are the keys over the list.
func (p *Prompter) PhonesHints() []kit.Hint {
	back := kit.Esc.Does(backToNotes)
	rows := p.phoneRows()
	row, ok := p.chosenRow(rows)
	switch {
	case !ok && len(rows) == 0:
		return []kit.Hint{back}
	case !ok:
		return []kit.Hint{back, kit.Keys{kit.Up, kit.Down}.Does(pointElsewhere)}
	case row.kind != itemRow:
		return []kit.Hint{kit.Enter.Does(doesIt), back, kit.Keys{kit.Up, kit.Down}.Does(pointElsewhere)}
	case p.list.all:
		return []kit.Hint{kit.Enter.Does(admitsAll(len(p.Phones.Items))), kit.Del.Does(declines), kit.Tab.Does(onlyOne), back}
	}
	return []kit.Hint{kit.Enter.Does(admits), kit.Del.Does(declines), kit.Tab.Does(choosesAll), back, kit.Keys{kit.Up, kit.Down}.Does(pointElsewhere)}
}

// phonesNow says in a line how it stands; nothing while there are no phones and nothing
// waits.
func (p *Prompter) phonesNow(w *workshop.Workshop, width int) []string {
	if p.Phones == nil || !p.Phones.On && p.Phones.Waiting == 0 {
		return nil
	}
	t, style, line := p.Kit.Theme, p.Kit.Theme.Text, phonesLine(*p.Phones, w.People)
	if p.Phones.Waiting > 0 {
		line = openedBy(kit.F8, line)
	}
	if p.Phones.Waiting > 0 || p.Phones.Here > w.People {
		style = t.Strong
	}
	return t.Lines(style, t.Wrap(line, width))
}

// drawPhones draws the list, and below it the whole item that is chosen.
func (p *Prompter) drawPhones(w *workshop.Workshop, a kit.Area) []string {
	t, rows, width := p.Kit.Theme, p.phoneRows(), min(a.ContentWidth(), 2*kit.Aloud)
	lines := []string{""}
	for _, line := range t.WrapTo(phonesHead(*p.Phones), width, 2) {
		lines = append(lines, strings.Repeat(" ", kit.IDColumn)+t.Strong.Render(line))
	}
	said := t.Lines(t.Text, t.WrapTo(p.phonesSay(w), width, 3))
	lines = append(lines, kit.Indent(said, kit.IDColumn)...)
	lines = append(lines, "")
	var below []string
	if row, ok := p.chosenRow(rows); ok {
		below = p.wholeItem(w, row, width, max(2, a.H-len(lines)-6))
	}
	from, to := kit.Window(max(0, p.list.at), len(rows), max(1, a.H-len(lines)-len(below)))
	for i, r := range rows[from:to] {
		lines = append(lines, p.drawRow(w, r, from+i == p.list.at, width))
	}
	return append(lines, below...)
}

// phonesSay is the second line above the list.
func (p *Prompter) phonesSay(w *workshop.Workshop) string {
	switch {
	case p.Phones.On, p.Phones.Waiting > 0:
		return phonesLine(*p.Phones, w.People)
	case p.Phones.Problem != "":
		return p.Phones.Problem
	case p.Phones.Looked && len(p.Phones.Networks) == 0:
		return noNetwork
	}
	return WhichNetwork
}

func (p *Prompter) drawRow(w *workshop.Workshop, r phoneRow, chosen bool, width int) string {
	t, sign, style := p.Kit.Theme, "", p.Kit.Theme.Text
	if chosen || p.list.all && r.kind == itemRow {
		sign, style = t.Accent.Render(kit.Pointer), t.Strong
	}
	if r.kind != itemRow {
		return t.Pad(sign, kit.IDColumn) + style.Render(t.Cut(r.says, width))
	}
	about := t.BadgeOf(r.item.Quadrant) + " " + t.Quiet.Render(t.Pad(w.FunctionTag(r.item.Function), functionTag))
	return t.Pad(sign, kit.IDColumn) + about + style.Render(t.Cut(r.item.Text, width-t.Width(about)))
}

// functionTag is the width of the column with the tags of functions.
const functionTag = 4

// wholeItem is the item that is chosen, and where it would go; in at most h lines.
func (p *Prompter) wholeItem(w *workshop.Workshop, row phoneRow, width, h int) []string {
	t := p.Kit.Theme
	switch {
	case p.list.all:
		return nil
	case row.kind != itemRow:
		return p.advice(width, h)
	}
	lines := append([]string{""}, t.Lines(t.Strong, t.WrapTo(row.item.Text, width, h))...)
	function := ""
	if row.item.Function != workshop.Untagged {
		function = w.FunctionName(row.item.Function)
	}
	return kit.Indent(append(lines, t.Quiet.Render(t.Cut(wouldGo(w.QuadrantName(row.item.Quadrant), function), width))), kit.IDColumn)
}

// advice is what to know before phones are turned on, in at most h lines.
func (p *Prompter) advice(width, h int) (lines []string) {
	t := p.Kit.Theme
	if p.Phones.On {
		return nil
	}
	for _, sentence := range append(slices.Clone(p.Phones.Advice), PlainHTTP) {
		lines = append(lines, "")
		lines = append(lines, t.Lines(t.Quiet, t.Wrap(sentence, min(width, kit.Aloud)))...)
	}
	return kit.Indent(lines[:min(len(lines), h)], kit.IDColumn)
}

// Order is what a console sends for a wish; ok is false where there is nothing to do.
func (w PhonesWish) Order() (o wire.Order, ok bool) {
	switch {
	case len(w.Admit) > 0:
		return wire.Order{Do: wire.Admit, Text: wire.Keys(w.Admit)}, true
	case len(w.Decline) > 0:
		return wire.Order{Do: wire.Decline, Text: wire.Keys(w.Decline)}, true
	case w.On != "":
		return wire.Order{Do: wire.PhonesOn, Text: w.On}, true
	case w.Off:
		return wire.Order{Do: wire.PhonesOff}, true
	case w.Look:
		return wire.Order{Do: wire.PhonesLook}, true
	}
	return o, false
}

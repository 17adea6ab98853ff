package main

import (
	"bytes"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/workshop"
)

// The brackets that a terminal puts around a paste.
const (
	pasteBegins = "\x1b[200~"
	pasteEnds   = "\x1b[201~"
)

// How long a terminal may be silent in the middle of a paste. One that never
// ends its paste, since the line was cut or the bracket got lost, would keep
// every key from the program; Ctrl+C is heard as soon as it is not followed by
// more, as it would be in a pasted text.
const (
	longestPause = 2 * time.Second
	afterCtrlC   = 50 * time.Millisecond
)

// How long a terminal that puts no brackets around a paste may be silent in one.
const betweenBursts = 100 * time.Millisecond

// ctrlC is the key at the end of what was sent: as itself, and in the two ways
// in which terminals write it when they are asked to tell keys apart, whether
// Caps Lock and Num Lock are on or not, whatever letter is in its place.
var ctrlC = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:\x03|\x1b\[(?:(?:99|1089|968|1489|1572)(?::\d*)*|(?:9\d\d|\d{4,}):\d*:99);(?:5|69|133|197)(?::1)?u|\x1b\[27;5;(?:67|99|1089|968|1489|1572)~)$`)
})

// longestCtrlC is how many bytes the key has at most.
const longestCtrlC = 32

// pastes takes pastes out of what a terminal sends, each as a whole, and puts a
// ticket in its place: a paste of one number. What decodes the rest would lose
// the end of some pastes, and takes seconds for long ones.
type pastes struct {
	open bool
	bare bool   // and has no brackets
	held []byte // of the paste so far
	seen int    // how much of an opening bracket the bytes so far end with

	mu    sync.Mutex
	given int // tickets
	whole map[string]string
}

// take takes what has arrived and answers with what is to be passed on.
func (p *pastes) take(in []byte) (out []byte) {
	switch {
	case p.bare && !isText(in):
		out = p.giveUp()
	case !p.open && p.seen == 0 && isBareList(in):
		p.open, p.bare = true, true
	}
	for len(in) > 0 {
		if p.open {
			in = p.hold(in, &out)
			continue
		}
		n := p.find(in)
		switch {
		case !p.open && out == nil:
			return in // nothing but keys
		case !p.open || n < len(pasteBegins):
			out = append(out, in[:n]...)
		default:
			out = append(out, in[:n-len(pasteBegins)]...)
		}
		if p.open && n < len(pasteBegins) { // a part of the bracket was passed on before
			out = append(out, pasteEnds...)
		}
		in = in[n:]
	}
	return out
}

// isBareList reports whether what was read at once is a list from a terminal that puts no
// brackets around a paste: several lines, one of which is a heading or begins with a
// bullet or a number. Other lines stay what is typed: over a slow line two of them may
// arrive at once, and so do those of a scanner.
func isBareList(in []byte) bool {
	return isText(in) && workshop.LooksListed(string(in))
}

// isText reports whether what arrived is letters and ends of lines: no other key.
func isText(in []byte) bool {
	return !bytes.ContainsFunc(in, func(r rune) bool { return r < ' ' && r != '\r' && r != '\n' && r != '\t' || r == 0x7f })
}

// find finds the end of an opening bracket, or the end of all.
func (p *pastes) find(in []byte) int {
	for i, c := range in {
		switch {
		case c == pasteBegins[p.seen]:
			p.seen++
		case c == pasteBegins[0]:
			p.seen = 1
		default:
			p.seen = 0
		}
		if p.seen == len(pasteBegins) {
			p.seen, p.open = 0, true
			return i + 1
		}
	}
	return len(in)
}

// hold adds to the open paste, and answers with what comes after its end.
func (p *pastes) hold(in []byte, out *[]byte) (rest []byte) {
	from := max(0, len(p.held)-len(pasteEnds)+1)
	p.held = append(p.held, in...)
	i := bytes.Index(p.held[from:], []byte(pasteEnds))
	if i < 0 {
		return nil
	}
	held := p.held
	*out = append(*out, p.ticket(held[:from+i])...)
	return held[from+i+len(pasteEnds):]
}

// ticket closes the paste, and gives the ticket for it.
func (p *pastes) ticket(content []byte) string {
	p.open, p.bare, p.held = false, false, nil
	text := strings.ToValidUTF8(strings.ReplaceAll(string(content), pasteBegins, ""), "")
	if text == "" {
		return ""
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.whole == nil {
		p.whole = map[string]string{}
	}
	p.given++
	number := strconv.Itoa(p.given)
	p.whole[number] = text
	return pasteBegins + number + pasteEnds
}

// pause is how long to wait for more of a paste.
func (p *pastes) pause() time.Duration {
	if p.bare {
		return betweenBursts
	}
	if ctrlC().Match(p.tail()) {
		return afterCtrlC
	}
	return longestPause
}

func (p *pastes) tail() []byte { return p.held[max(0, len(p.held)-longestCtrlC):] }

// giveUp closes a paste that did not end. What was pasted is passed on, and
// after it the Ctrl+C that was pressed.
func (p *pastes) giveUp() []byte {
	key := ctrlC().Find(p.tail())
	content := p.held[:len(p.held)-len(key)]
	for n := len(pasteEnds) - 1; n > 0; n-- { // a bracket that was cut short is no text
		content = bytes.TrimSuffix(content, []byte(pasteEnds[:n]))
	}
	return append([]byte(p.ticket(content)), key...)
}

// redeem puts a paste in the place of its ticket. A bracket that came too late
// is nothing.
func (p *pastes) redeem(_ tea.Model, msg tea.Msg) tea.Msg {
	paste, ok := msg.(tea.PasteMsg)
	if !ok {
		return msg
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	text, ok := p.whole[paste.Content]
	if !ok {
		return nil
	}
	delete(p.whole, paste.Content)
	return tea.PasteMsg{Content: text}
}

package stage

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"sync"

	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file is about items that are picked: how they are found, and which lines mend
// them.

// itemPicks are items.
type itemPicks struct{ *Context }

func (itemPicks) kind() workshop.SubjectKind { return workshop.SubjectItemText }

func (c itemPicks) words(id string) (text string, there bool) {
	item, there := c.W().Item(id)
	if !there {
		return "", false
	}
	return item.Text, true
}

func (c itemPicks) name(id string) string { return itemRef(c.W(), id) }

func (c itemPicks) label(id string) string {
	item, _ := c.W().Item(id)
	return c.theme().Badge[item.Quadrant].Render(" " + item.Ref() + " ")
}

func (itemPicks) advice(string) string { return mendAdvice }

func (c itemPicks) lands(string, string) string { return changesText }

func (c itemPicks) reword(id, text string) screen.Reply {
	return screen.Intend(workshop.EditItem{Item: id, Text: text})
}

func (c itemPicks) remove(id string) screen.Reply {
	item, _ := c.W().Item(id)
	note, plain := deletedWith(item.Ref(), takesAlong(c.W(), item))
	return screen.Reply{Intents: []workshop.Intent{workshop.DeleteItem{Item: id}}, Note: note, Plain: plain}
}

// onBoard are all items in the order of the board.
func onBoard(w *workshop.Workshop) (ids []string) {
	for _, q := range workshop.Quadrants {
		ids = append(ids, idsOf(w.ItemsIn(q))...)
	}
	return ids
}

func idsOf(items []*workshop.Item) (ids []string) {
	for _, i := range items {
		ids = append(ids, i.ID)
	}
	return ids
}

// itemsOf are the items with these ids that are there.
func itemsOf(w *workshop.Workshop, ids []string) (items []*workshop.Item) {
	for _, id := range ids {
		if item, ok := w.Item(id); ok {
			items = append(items, item)
		}
	}
	return items
}

// mending is a line that changes the picked item rather than adding something.
type mending struct {
	intents []workshop.Intent
	about   workshop.Subject
	says    string // what it will do
	note    string
}

func (m mending) reply() screen.Reply { return screen.Reply{Intents: m.intents, Note: m.note} }

// mending reads a line that mends the picked item: only a quadrant, only a function or a
// kind with a colon, or evidence.
func (p *Pick) mending(text string) (m mending, ok bool) {
	item, picked := p.W().Item(p.on(workshop.SubjectItemText))
	if !picked || p.editing {
		return m, false
	}
	if words, ok := evidenceOf(text); ok {
		m.intents = []workshop.Intent{givesProof(item, words)}
		m.about = workshop.Subject{Kind: workshop.SubjectEvidence, ID: item.ID}
		m.says = givesEvidence(item.Ref(), words)
		return m, true
	}
	m.about = workshop.Subject{Kind: workshop.SubjectItem, ID: item.ID}
	q, rest := typedQuadrant(text)
	if q != "" {
		m.intents = append(m.intents, workshop.MoveItem{Item: item.ID, Quadrant: q})
		m.says = movesTo(item.Ref(), q)
		if along := takesAlong(p.W(), item); along != "" {
			m.note = itemMovedTo(item.Ref(), q, along)
		}
	}
	tag := workshop.RetagItem{Item: item.ID, Function: item.Function, How: item.How}
	switch says := readTag(rest, &tag); {
	case says != "":
		m.intents = append(m.intents, tag)
		m.says = strings.TrimPrefix(m.says+", "+tagsAs(item.Ref(), says), ", ")
	case strings.TrimSpace(rest) != "":
		return mending{}, false
	}
	return m, len(m.intents) > 0
}

// givesProof reads what proves an item, and with whom it is compared. What a line does not
// say of the two stays, unless it says nothing.
func givesProof(item *workshop.Item, line string) workshop.Intent {
	proof, comparator := workshop.ReadEvidence(line)
	if comparator != "" {
		proof = cmp.Or(proof, item.Evidence)
	}
	return workshop.GiveEvidence{Item: item.ID, Evidence: proof, Comparator: cmp.Or(comparator, item.Comparator)}
}

// typedQuadrant takes the letter of a quadrant off the front of a line; empty for none.
func typedQuadrant(text string) (q workshop.Quadrant, rest string) {
	if len(text) > 1 && strings.ContainsRune("swot", rune(text[0])) && strings.ContainsRune(" :", rune(text[1])) {
		return workshop.Quadrant(strings.ToUpper(text[:1])), text[2:]
	}
	return "", text
}

// readTag reads a line of only a function or a kind into a tag, and answers with its
// name; empty for another line.
func readTag(text string, tag *workshop.RetagItem) (name string) {
	word, after, ok := strings.Cut(strings.TrimSpace(text), ":")
	if !ok || after != "" {
		return ""
	}
	if k := workshop.Kind(strings.ToLower(strings.TrimSpace(word))); k.Valid() {
		tag.How = k
		return kindNames[k]
	}
	if read := workshop.ParseLine(text, ""); read.Function != workshop.Untagged && read.Text == "" && read.Quadrant == "" {
		tag.Function = read.Function
		return read.Function.Name()
	}
	return ""
}

// evidenceWord in front of a line makes it the evidence for the picked item.
const evidenceWord = "evidence"

func evidenceOf(text string) (words string, ok bool) {
	word, words, ok := strings.Cut(text, ":")
	return strings.TrimSpace(words), ok && strings.EqualFold(strings.TrimSpace(word), evidenceWord)
}

// pickedIn reports whether a cluster has the picked item: a stage that lists clusters marks
// it, since the line is for that one, and not for the selected.
func (c *Context) pickedIn(of *workshop.Cluster) bool {
	item, ok := c.W().Item(c.Pick.on(workshop.SubjectItemText))
	return ok && item.Cluster == of.ID
}

// pickedMark is before a row that has the picked item.
const pickedMark = "› "

// seekSign in front of a line finds items by their words, or one by its ref; on the list of
// cards and in the blueprint, what is there.
const seekSign = "/"

// Seeks reports whether the line finds something to pick; then it is no text. Where the
// stage itself seeks with such a line, it does.
func (p *Pick) Seeks(at Stage) bool {
	return strings.HasPrefix(p.In.Text(), seekSign) && !p.Editing() && !seeksItself(at)
}

// seeksItself reports whether such a line is for the stage.
func seeksItself(at Stage) bool {
	own, ok := at.(Seeker)
	return ok && own.Seeks()
}

// hits are the items with a ref, or else with all of some words, in the order of the
// board.
func hits(w *workshop.Workshop, words string) []*workshop.Item {
	words = strings.TrimSpace(words)
	if item := itemAt(w, words); item != nil {
		return []*workshop.Item{item}
	}
	return slices.DeleteFunc(itemsOf(w, onBoard(w)), func(i *workshop.Item) bool { return words == "" || !i.Says(words) })
}

// find picks the first item that is found. ↑ and ↓ then lead through all that were.
func (p *Pick) find(words string) screen.Reply {
	found := hits(p.W(), words)
	if len(found) == 0 {
		return screen.Problem(findsNothing(words))
	}
	if p.choose(itemPicks{p.Context}, found[0].ID); len(found) > 1 {
		p.found = idsOf(found)
	}
	return screen.SetLine("")
}

// finds says what would be found.
func (p *Pick) finds(words string) string {
	switch found := hits(p.W(), words); {
	case strings.TrimSpace(words) == "":
		return seekAdvice
	case len(found) == 0:
		return findsNothing(words)
	case len(found) == 1:
		return picksItem(found[0])
	default:
		return findsItems(found)
	}
}

// named is the item of a line that is only its ref, where the stage has no use of its
// own for that.
func (p *Pick) named(text string, at Stage) *workshop.Item {
	if own, ok := at.(RefReader); ok && own.ReadsRef(text) {
		return nil
	}
	return itemAt(p.W(), strings.TrimSpace(text))
}

// sought is the item whose ref stands behind the slash: there it is found also where the
// stage itself seeks.
func (p *Pick) sought(text string) *workshop.Item {
	words, seeks := strings.CutPrefix(text, seekSign)
	if !seeks {
		return nil
	}
	return itemAt(p.W(), strings.TrimSpace(words))
}

// take picks an item for which the line asked.
func (p *Pick) take(item *workshop.Item) screen.Reply {
	p.choose(itemPicks{p.Context}, item.ID)
	return screen.SetLine("")
}

// itemLine is a line that is only the ref of an item, or that with a count of votes.
var itemLine = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?i:[swot])\d{1,4}([ :=]+\d{1,5})?$`) })

// misread says why such a line is refused: nobody means it as words. It is empty for any other
// line, and where the stage has a use for it.
func (p *Pick) misread(text string, at Stage) string {
	text = strings.TrimSpace(text)
	m := itemLine().FindStringSubmatch(text)
	own, reads := at.(RefReader)
	switch {
	case m == nil, reads && own.ReadsRef(text), p.In.Badge() != "", p.In.Lent():
		return ""
	case m[1] != "":
		return countsElsewhere(text)
	case itemAt(p.W(), text) == nil:
		return noRef(text)
	}
	return ""
}

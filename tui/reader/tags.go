package reader

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/tui/stage"
	"swotshop/workshop"
)

// This file tags the clusters of a session that is read. Reading writes nothing; this does,
// and says so before anything can be entered.

// tag opens the list of clusters.
func (r *Screen) tag() screen.Action {
	if why := r.untaggable(); why != "" {
		r.note = screen.Remark(why)
		return nil
	}
	return screen.Cover{Dialog: newTags(r)}
}

// untaggable is why nothing can be tagged here; empty where it can.
func (r *Screen) untaggable() string {
	switch {
	case r.Demo:
		return demoIsReadOnly
	case r.Led != nil && r.Led.Laptop != "":
		return tagOnLaptop
	case r.Led != nil:
		return tagWhereItIsLed
	case r.Firm != nil:
		return tagWhenCopied
	case len(r.W().Clusters) == 0:
		return nothingToTag
	}
	return ""
}

// Tagged says what became of a tag in plain text mode.
func (r *Screen) Tagged(err error) { r.note = taggingNote(err) }

func taggingNote(err error) screen.Note {
	if err != nil {
		return screen.Fault(err.Error())
	}
	return screen.Remark(tagsStored)
}

// tags is the list of clusters with their tags, and a line for those of the one that is
// selected.
type tags struct {
	r    *Screen
	in   kit.Input
	at   int
	busy bool // a tag is on its way to the library
	note screen.Note
	rows kit.Hits[int]
}

var (
	_ screen.Tagger   = (*tags)(nil)
	_ screen.Tagger   = (*Screen)(nil)
	_ screen.Clicker  = (*tags)(nil)
	_ screen.Scroller = (*tags)(nil)
	_ screen.Writer   = (*tags)(nil)
)

func newTags(r *Screen) *tags { return &tags{r: r, in: kit.NewInput()} }

func (t *tags) clusters() []*workshop.Cluster { return stage.InRefOrder(t.r.W()) }

func (t *tags) selected() *workshop.Cluster {
	all := t.clusters()
	return all[min(t.at, len(all)-1)]
}

func (t *tags) Update(msg tea.Msg) (screen.Action, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		return nil, t.in.Update(t.in.Pasted(msg.Content))
	case tea.KeyPressMsg:
		return t.key(msg)
	}
	return nil, nil
}

func (t *tags) key(k tea.KeyPressMsg) (screen.Action, tea.Cmd) {
	t.note = screen.Note{}
	switch kit.KeyOf(k) {
	case kit.Up:
		t.step(-1)
	case kit.Down:
		t.step(+1)
	case kit.PgUp:
		t.step(-10)
	case kit.PgDn:
		t.step(+10)
	case kit.Esc:
		return t.close(), nil
	case kit.Enter:
		return t.enter(), nil
	case kit.Tab:
		if proposed := t.r.Kit.Known().Propose(t.selected()); proposed != "" && t.in.Empty() {
			t.in.Set(proposed)
		}
	default:
		return nil, t.in.Update(k)
	}
	return nil, nil
}

// step goes to another cluster, unless something is typed for this one.
func (t *tags) step(by int) {
	if !t.in.Empty() {
		t.note = screen.Fault(tagTyped(t.selected().Ref()))
		return
	}
	t.at = max(0, min(len(t.clusters())-1, t.at+by))
}

// close goes back to reading; first it clears the line.
func (t *tags) close() screen.Action {
	if !t.in.Empty() {
		t.in.Set("")
		return nil
	}
	return screen.Uncover{}
}

// enter stores what is typed. An empty line stores nothing.
func (t *tags) enter() screen.Action {
	c := t.selected()
	tagging, err := t.r.W().ReadTagging(c, t.r.Kit.Known(), t.in.Text())
	switch {
	case err != nil:
		t.note = screen.Fault(err.Error())
		return nil
	case tagging.Empty():
		t.note = screen.Remark(tagHow)
		return nil
	case t.busy:
		t.note = screen.Fault(tagWait)
		return nil
	}
	t.busy = true
	return screen.Tag{Session: t.r.W().ID, Cluster: c.ID, Tags: tagging.To(c.Tags())}
}

// Tagged says what became of it: what was not stored stays on the line.
func (t *tags) Tagged(err error) {
	if t.busy = false; err == nil {
		t.in.Set("")
	}
	t.note = taggingNote(err)
}

func (t *tags) Click(x, y int) (screen.Action, tea.Cmd) {
	if at, ok := t.rows.At(x, y); ok {
		t.step(at - t.at)
	}
	return nil, nil
}

func (t *tags) Scroll(by int) (screen.Action, tea.Cmd) {
	t.step(by)
	return nil, nil
}

func (t *tags) View(a kit.Area) kit.Picture {
	th := t.r.Kit.Theme
	c, w := t.selected(), a.W-kit.Margin-1
	line, x := t.in.View(th, stage.RefBadge(th, c)+" ", tagLine, w)
	f := kit.Frame{
		Title: tagTitle, Place: t.r.title(), Rail: th.Strong.Render(th.Cut(tagWrites, w)), Line: line, CursorX: x,
		Note: t.noteLine(c, w), Hints: t.Help().Keys[:4], Body: t.list(kit.BodyArea(a, true, true)),
	}
	d := f.Draw(th, a)
	t.rows.Shift(d.Body.X, d.Body.Y)
	return d
}

// noteLine is why something was not taken, what the line would do, or what is proposed.
func (t *tags) noteLine(c *workshop.Cluster, w int) string {
	th := t.r.Kit.Theme
	switch {
	case t.note.Text != "":
		return th.Note(th.Strong, t.note.String(), w)
	case t.busy:
		return th.Quiet.Render(th.Cut(tagSaving, w))
	case !t.in.Empty():
		return th.Quiet.Render(th.Cut(stage.TagLanding(t.r.W(), c, t.r.Kit.Known(), t.in.Text()), w))
	case t.r.Kit.Known().Propose(c) != "":
		return th.Quiet.Render(th.Cut(tagProposed(t.r.Kit.Known().Propose(c)), w))
	}
	return th.Quiet.Render(th.Cut(tagThemes(t.r.Kit.Known()), w))
}

// list are the clusters, as many as there is room for.
func (t *tags) list(a kit.Area) (lines []string) {
	th, all := t.r.Kit.Theme, t.clusters()
	t.at = min(t.at, len(all)-1)
	t.rows.Clear()
	from, to := kit.Window(t.at, len(all), max(1, a.H-1))
	lines = append(lines, "")
	for i := from; i < to; i++ {
		c := all[i]
		said := th.Quiet.Render(workshop.TagsInWords(c.Tags()))
		room := max(10, a.W-9-min(th.Width(said)+2, a.W/2))
		pointer, style := "  ", th.Text
		if i == t.at {
			pointer, style = th.Accent.Render("▸ "), th.Strong
		}
		row := pointer + th.Quadrant[c.Quadrant()].Render(th.Pad(c.Ref(), 5)) + style.Render(th.Pad(th.Cut(c.Title(), room), room)) + "  " + said
		t.rows.Add(kit.Place{X: 0, Y: len(lines), W: a.W, H: 1}, i)
		lines = append(lines, th.Cut(row, a.W))
	}
	return lines
}

func (t *tags) Help() kit.HelpPage {
	return kit.HelpPage{Title: tagTitle, About: tagAbout, Keys: []kit.Hint{
		kit.Enter.Does(tagStore), kit.Esc.Does(back), kit.Keys{kit.Up, kit.Down}.Does(tagOther), kit.Tab.Does(tagTake),
		kit.Typed("own").Does(tagExample), kit.Typed("-own").Does(tagAway), kit.Typed("GDPR").Does(tagOwn),
	}}
}

func (t *tags) Typing() bool        { return !t.in.Empty() }
func (t *tags) Open() bool          { return true }
func (t *tags) Pace() time.Duration { return 0 }

// tagging is the choice to tag: in plain text mode from lists.
func (r *Screen) tagging() screen.Choice {
	if r.Kit.Lines {
		return screen.Offering(tagClusters, tagWhich, "", r.tagChoices)
	}
	return does(tagClusters, r.tag)
}

// tagChoices tag the clusters in plain text mode.
func (r *Screen) tagChoices() (all []screen.Choice) {
	for _, c := range stage.InRefOrder(r.W()) {
		set := func(tags []string) screen.Reply {
			return screen.Reply{Action: screen.Tag{Session: r.W().ID, Cluster: c.ID, Tags: tags}}
		}
		all = append(all, screen.Offering(stage.TagRow(c, r.Kit.Known()), stage.TagWhat(c), "", func() []screen.Choice {
			own := screen.Asking(tagOfOwn, tagOwnAsk, func(text string) screen.Reply {
				tagging, err := r.W().ReadTagging(c, r.Kit.Known(), text)
				if err != nil {
					return screen.Problem(err.Error())
				}
				return set(tagging.To(c.Tags()))
			})
			return append(stage.TagChoices(r.W(), c, r.Kit.Known(), set), own)
		}).WithRef(c.Ref()))
	}
	return all
}

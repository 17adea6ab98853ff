package stage

import (
	"charm.land/lipgloss/v2"

	"swotshop/tui/kit"
	"swotshop/tui/screen"
	"swotshop/workshop"
)

// This file is the proposal: the sentence above the count, and how it is worded.

// proposalRow is the row of the proposal, above the first gradient.
const proposalRow = -1

// onProposal reports whether the proposal is picked, rather than a gradient or a remark.
func (s *Agreement) onProposal() bool { return s.Row == proposalRow && !s.onRemark() }

// proposed reports whether there is a proposal yet.
func (s *Agreement) proposed() bool { return s.W().Proposal.Wording > 0 }

// sentence is the proposal, or while there is none its draft; empty for neither.
func (s *Agreement) sentence() string {
	if s.proposed() {
		return s.W().Proposal.Text
	}
	return s.W().DraftProposal()
}

// proposal sets the sentence in an area, below what it is: large where there is room.
// A draft is never large: nobody has said it yet.
func (s *Agreement) proposal(a kit.Area) []string {
	t, mark, words := s.theme(), "  ", s.sentence()
	if s.onProposal() {
		mark = t.Accent.Render("▸ ")
	}
	switch {
	case words == "":
		return []string{mark + t.Accent.Render(t.Cut(s.room().Proposal.Ask, a.W-2))}
	case !s.proposed():
		return append([]string{mark + t.Quiet.Render(s.room().Proposal.Draft)}, s.sentenceLines(t.Text, a)...)
	}
	lines := t.LargeUpTo(max(kit.LeastLarge, a.H/3), t.Strong, words, kit.Area{W: a.W, H: a.H - 1})
	switch {
	case lines == nil && !s.onProposal() && s.long(a.W, a.H): // what it is goes before its words
		return s.sentenceLines(t.Strong, kit.Area{W: a.W, H: a.H + 1})
	case lines == nil:
		lines = s.sentenceLines(t.Strong, a)
	}
	return append([]string{mark + t.Quiet.Render(s.room().Proposal.Title)}, lines...)
}

// long reports whether the proposal, with what it is above it, needs more than so many rows.
func (s *Agreement) long(w, rows int) bool {
	return s.proposed() && len(s.theme().Wrap(s.sentence(), w-2)) >= rows
}

// sentenceLines set the sentence in plain letters.
func (s *Agreement) sentenceLines(style lipgloss.Style, a kit.Area) []string {
	t := s.theme()
	return kit.Indent(t.Lines(style, t.WrapTo(s.sentence(), a.W-2, max(1, a.H-1))), 2)
}

// proposalKey offers a key to the proposal while it is the row.
func (s *Agreement) proposalKey(name kit.Key) (screen.Reply, bool) {
	switch {
	case name == kit.Tab, name == kit.ShiftTab, name == kit.Down && s.In.Empty():
		s.Row = 0
	case name == kit.Up && s.In.Empty() && s.sentence() != "":
		return screen.SetLine(s.sentence()), true
	case name == kit.Up && s.In.Empty(): // nothing is above it
	default:
		return screen.Reply{}, false
	}
	return screen.Reply{}, true
}

// word takes the proposal: what was typed, or the draft as it is.
func (s *Agreement) word(text string) screen.Reply {
	next := func() { s.Row = 0 }
	if text == "" && !s.proposed() {
		text = s.W().DraftProposal()
	}
	if text == "" {
		next()
		return screen.Reply{}
	}
	r := screen.Intend(workshop.WordProposal{Text: text})
	r.Done = next
	return r
}

// proposalLine is how the line looks while it is for the proposal.
func (s *Agreement) proposalLine() Line {
	look := Line{About: s.W().Proposal.Subject(), Prompt: "▸ ", Landing: proposalLanding}
	switch {
	case s.proposed():
		look.Placeholder = proposalReword
	case s.sentence() != "":
		look.Placeholder = proposalTakeDraft
	default:
		look.Placeholder = proposalType
	}
	if !s.In.Empty() {
		look.Prompt = proposalPrompt
	}
	if _, people := s.W().AgreementNow(); people > 0 && s.In.Text() != s.W().Proposal.Text {
		look.Landing = proposalRecount
	}
	return look
}

func (s *Agreement) proposalHints() []kit.Hint {
	hints := []kit.Hint{s.Onward()}
	switch {
	case !s.In.Empty():
		return append(hints, kit.Enter.Does("save"))
	case !s.proposed() && s.sentence() != "":
		hints = append(hints, kit.Enter.Does("take the draft"), kit.Up.Does("edit it"))
	case s.proposed():
		hints = append(hints, kit.Up.Does("reword"))
	}
	return append(hints, kit.Down.Does("count"))
}

// agreementPrompts are the sentence to read out, and what the count says of it.
func agreementPrompts(t kit.Theme, w *workshop.Workshop, width int) (above, below []Prompt) {
	above = nowPrompt(t, w.CurrentStage().Purpose, width)
	if text := w.Proposal.Text; text != "" {
		above = append(above, Prompt{"Read out", t.Lines(t.Strong, t.Wrap(text, width))})
	} else {
		above = append(above, Prompt{"Draft", t.Lines(t.Text, t.Wrap(w.DraftProposal(), width))})
	}
	return append(above, Prompt{"Count", t.Lines(t.Text, t.Wrap(w.VerdictWords(), width))}), nil
}

package stage

import (
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

// words are the proposal, or while there is none its draft; empty for neither.
func (s *Agreement) words() string {
	if s.proposed() {
		return s.W().Proposal.Text
	}
	return s.W().DraftProposal()
}

// proposalKey offers a key to the proposal while it is the row.
func (s *Agreement) proposalKey(name kit.Key) (screen.Reply, bool) {
	switch {
	case name == kit.Tab, name == kit.ShiftTab, name == kit.Down && s.In.Empty():
		s.Row = 0
	case name == kit.Up && s.In.Empty() && s.words() != "":
		return screen.SetLine(s.words()), true
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
	case s.words() != "":
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
	var hints []kit.Hint
	switch {
	case !s.In.Empty():
		return append(hints, kit.Enter.Does("save"))
	case !s.proposed() && s.words() != "":
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

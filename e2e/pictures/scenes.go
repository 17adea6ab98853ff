package main

import (
	"errors"

	"swotshop/e2e/terminal"
)

// otherSessions gives the library some company.
func (s *studio) otherSessions() error {
	for _, other := range []struct{ client, title, stage string }{
		{"Harbour Insurance", "Executive day", "tows"},
		{"North Line Rail", "Board away day", "capture"},
		{"Umbra Foods", "Follow-up", "initiatives"},
	} {
		t, err := s.open("new", "--client", other.client, "--title", other.title, "--stage", other.stage)
		if err != nil {
			return err
		}
		if err := end(t); err != nil {
			return err
		}
	}
	return nil
}

// session is a whole session, from the form to the blueprint, and the library
// with it.
func (s *studio) session() error {
	t, err := s.open("new", "--client", "Acme Robotics", "--title", "Board away day",
		"--objective", "Decide how the whole company uses social in the next two quarters")
	if err != nil {
		return err
	}
	for _, steps := range [][]step{opening, provocation, {{do: s.console, shown: "● saved"}}, board, choices, ending, library} {
		if err := s.play(t, steps...); err != nil {
			return err
		}
	}
	return quit(t)
}

var opening = []step{
	{shown: "● saved", sheet: "welcome"},
	{press: "f1", shown: "any key back", sheet: "help"}, {press: "esc", shown: "F1 help"},
	{press: "f4", shown: "Stages", sheet: "stages"}, {press: "esc", shown: "F1 help"},
	{press: "pgdn", shown: "Opening stance", sheet: "stance"},
	{line: "2/3/2/1/0", shown: "All between", sheet: "stance-fingers"},
}

var provocation = []step{
	{press: "pgdn", shown: "3 cards will be played", sheet: "cards"},
	{press: "pgdn", shown: "Provocations 1 of", picture: "question", sheet: "question"},
	{press: "pgdn", shown: "Fingers up", sheet: "fingers"},
	{line: "1 2 2 2 2 3 3 4", shown: "All between 1 and 4", sheet: "first-stance"},
	{press: "pgdn pgdn pgdn", shown: "Is it the same rule", sheet: "follow-ups"},
	{press: "pgdn pgdn", shown: "40,000", sheet: "twist"},
	{press: "pgdn", shown: "Fingers up again"},
	{line: "2 3 3 3 3 4 4 4", shown: "steps towards", sheet: "shift"},
	{line: "“Share it if it helps a customer and we name the source.", shown: "“Share it if it helps a customer and we name the source.”"},
	{line: "w legal: No agreed first 15 minutes if something slips out", shown: "Added to Weaknesses"},
	{shown: "● saved", picture: "provocation", sheet: "shift-captured"},
}

var board = []step{
	{press: "f4", shown: "Stages"}, {press: "down enter", shown: "Silent writing ·", sheet: "silence"},
	{press: "f4", shown: "Stages"}, {press: "down enter", shown: "Capture ·", sheet: "capture-empty"},
	{line: "s it: 31 of 34 staff answer across teams each week", shown: "31 of 34"},
	{line: "s leadership: Founder’s posts brought 3 of the last 10 demos", shown: "Founder’s"},
	{line: "s sales: Engineers are quoted in tenders", shown: "Engineers"},
	{line: "w hr: Only 2 of 34 staff have published this year", shown: "Only 2"},
	{line: "w it: Three accounts have no named owner", shown: "Three accounts"},
	{line: "o sales: Buyers compare costs in two open communities", shown: "Buyers compare"},
	{line: "o hr: Returners’ networks look for part-time roles", shown: "Returners"},
	{line: "t marketing: A rival’s engineers answer first there", shown: "A rival’s"},
	{line: "t finance: A rumour reaches customers before we speak", shown: "A rumour"},
	{shown: "● saved", picture: "capture", sheet: "capture"},
	{press: "f5", shown: "Threats · Finance", picture: "spotlight", sheet: "spotlight"}, {press: "esc", shown: "F1 help"},
	{press: "f7", shown: "How wide", sheet: "room"},
	{line: "2.4", shown: "Readable to", sheet: "room-known"}, {press: "esc", shown: "F1 help"},
	{press: "f2", shown: "will see", sheet: "panel-warning"},
	{press: "f2", shown: "private note", sheet: "panel"}, {press: "esc", shown: "F1 help"},
}

var choices = []step{
	{press: "pgdn", shown: "Cluster ·", sheet: "cluster"},
	{press: "pgdn", shown: "Which decide", sheet: "vote-ballot"}, {press: "pgdn", shown: "Hands up for S1", sheet: "vote-empty"},
	{line: "s1 4", shown: "S1 counted"}, {line: "s3 5", shown: "S3 counted"}, {line: "w1 6", shown: "W1 counted"},
	{line: "o1 5", shown: "O1 counted"}, {line: "t2 2", shown: "T2 counted"}, {line: "w2 2", shown: "W2 counted", sheet: "vote"},
	{press: "pgdn", shown: "What matters most", sheet: "vote-revealed"},
	{press: "pgdn", shown: "Use the strength to win", sheet: "tows-empty"},
	{line: "Turn the best weekly answers into public ones where buyers ask", shown: "SO1", picture: "tows", sheet: "tows"},
}

var ending = []step{
	{press: "f4", shown: "Stages"}, {press: "down enter", shown: "What will be done?", sheet: "initiatives-empty"},
	{line: "Publish the best answer of the week", shown: "Who"}, {line: "Head of Product", shown: "Head of Product"},
	{line: "6 answers from 4 functions live", shown: "6 answers", sheet: "initiatives-half"},
	{line: "+30", shown: "▸"}, {line: "functions publishing per month, 6 by day 90", shown: "Functions publishing"}, {line: "1", shown: "from 1 to 6"},
	{line: "revenue: two more demos a month", shown: "two more demos"}, {line: "4 days a month", shown: "4 days"}, {line: "CFO by 10 January", shown: "CFO"},
	{line: "fewer than 3 functions at day 60", shown: "ewer than 3"},
	{line: "When an answer gets 3 thanks, then its author publishes it", shown: "What will be done?", sheet: "initiatives"},
	{press: "pgdn", shown: "Guardrails", sheet: "guardrails"},
	{press: "pgdn", shown: "Closing stance"}, {line: "0/2/4/2/0", shown: "towards empowerment"}, {line: "t4", shown: "target", sheet: "stance-closing"},
	{press: "pgdn", shown: "Agreement"}, {press: "enter", shown: "● saved"}, {line: "3/3/1/0/1/0/0/0", shown: "8 of 8"},
	{line: "Finance: publish nothing on costs before the round closes", shown: "Finance: publish", sheet: "agreement"},
	{press: "pgdn", shown: "Commitments"}, {line: "COO writes the page for the first 15 minutes", shown: "COO writes"},
	{line: "+90", shown: "in 90 days", sheet: "commitments"},
	{press: "pgdn", shown: "Hold up one to five fingers"}, {line: "3 4 4 5 5 4 3 4", shown: "8 of 8 counted", sheet: "worth"},
	{press: "pgdn", shown: "loose end", picture: "blueprint", sheet: "blueprint"},
	{press: "tab", shown: "Export it", sheet: "list"}, {press: "down down enter", shown: "Close it", sheet: "question-close"}, {press: "esc", shown: "F1 help"},
}

var library = []step{
	{press: "f4", shown: "Stages"}, {press: "end enter", shown: "Leave the session?", sheet: "question-leave"},
	{press: "y", shown: "hidden", sheet: "library-one-client"}, {press: "a", shown: "all clients?"},
	{press: "y", shown: "Umbra Foods", picture: "library", sheet: "library"},
	{press: "n", shown: "New session", sheet: "new-session"},
}

// halfDay shows what only longer agendas have.
func (s *studio) halfDay() error {
	t, err := s.open("new", "--client", "Acme Robotics", "--title", "Strategy day", "--agenda", "half", "--stage", "capture")
	if err != nil {
		return err
	}
	if err := s.play(t, halfDay...); err != nil {
		return err
	}
	return end(t)
}

var halfDay = []step{
	{shown: "● saved"}, {line: "s Engineers are quoted in tenders", shown: "Engineers"}, {line: "s 31 of 34 staff answer each week", shown: "31 of 34"},
	{line: "w Only 2 of 34 staff have published", shown: "Only 2"}, {line: "o Buyers compare costs in forums", shown: "Buyers"},
	{line: "t A rumour reaches customers before we speak", shown: "A rumour"},
	{press: "pgdn", shown: "Back at", sheet: "break"},
	{press: "f4", shown: "Stages"}, {press: "down down down enter", shown: "Evidence 1 of", sheet: "evidence"},
	{press: "f4", shown: "Stages"}, {press: "down enter", shown: "Use the strength"}, {line: "Turn the best weekly answers into public ones where buyers ask", shown: "SO1"},
	{line: "Let engineers answer where buyers compare costs", shown: "SO2"},
	{press: "pgdn", shown: "ST"}, {line: "One page for the first 15 minutes, with names", shown: "ST1"},
	{press: "f4", shown: "Stages"}, {press: "down enter", shown: "Impact & effort ·", sheet: "grid-empty"},
	{press: "up", shown: "medium impact, medium effort"}, {press: "up left", shown: "high impact, low effort"},
	{press: "enter", shown: "SO2"}, {press: "right", shown: "medium impact"}, {press: "right", shown: "medium impact, high effort"},
	{press: "enter", shown: "ST1"}, {press: "right", shown: "medium impact"}, {press: "left down", shown: "low impact, low effort"},
	{shown: "● saved", sheet: "grid"},
}

// console shows what the facilitator reads while the session runs.
func (s *studio) console(*terminal.Terminal) error {
	t, err := s.open("console")
	if err != nil {
		return err
	}
	if err := s.play(t, step{shown: "● saved"},
		step{line: "Ask the chair about costs after the break", shown: "Private note saved", picture: "console", sheet: "console"}); err != nil {
		return err
	}
	return quit(t)
}

// lines shows the app in plain lines.
func (s *studio) lines() error {
	t, err := s.open("--accessible", "new", "--client", "Acme Robotics", "--stage", "capture")
	if err != nil {
		return err
	}
	for _, said := range []struct{ line, shown string }{
		{"w legal: Nobody knows who may approve a reply", "Saved."}, {"?", "Type a number to choose"},
	} {
		if err := t.Type(said.line + "\n"); err != nil {
			return err
		}
		if err := t.Wait(limit, said.shown); err != nil {
			return err
		}
	}
	if err := errors.Join(s.picture(t, "screens/lines"), t.Type("quit\n")); err != nil {
		return err
	}
	_, err = t.Exit(limit)
	return err
}

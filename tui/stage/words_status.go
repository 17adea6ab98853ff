package stage

import (
	"fmt"
	"strings"

	"swotshop/tui/kit"
	"swotshop/workshop"
)

// This file is what the stage says that asks what became of the actions of an earlier
// session.

const (
	statusTakes = "Type done, on track, late or drop, and the rest behind it: “done 60 %”, “late works council until 1 May”, “drop not needed”. " +
		"Also “owner CFO”, “now 12 %”, “until 1 May”, “stop met” or “stop not met”; several with a semicolon between. Other words are a note. “2” goes to A2, and “2 done” is about A2"
	statusTakesHere = "Type keep, “replaced by I2” or drop, and why. Also “owner CFO”, “now 12 %”, “until 1 May”, “stop met” or “stop not met”; " +
		"several with a semicolon between. Other words are a note. “2” goes to A2, and “2 keep” is about A2"

	correctReport = "Correct what was said"
	noReplacement = "No initiatives yet. Type “stages” and choose Initiatives"
	someAction    = "The action"

	askHeading      = "To ask"
	promisedHeading = "Promised"
	owedHeading     = "Owed"
	unknownHeading  = "Not known"
	dissentHeading  = "Not agreed"
)

func (s *status) Help() kit.HelpPage {
	about := "Ask each owner in turn, and record what they say. What is late needs a reason and a new date, what is done the value of its measure."
	words := []kit.Hint{kit.Typed("done 60 %").Does("and late works council until 1 May, on track 40 %, drop not needed")}
	if !s.W().FollowsUp() {
		about = "What earlier sessions agreed is still open: does the room keep it, replace it by one of the new initiatives, or drop it?"
		words = []kit.Hint{kit.Typed("keep").Does("and replaced by I2, drop not needed")}
	}
	return kit.HelpPage{
		Title: s.W().CurrentStage().Title, About: about,
		Keys: append(words,
			kit.Typed("owner CFO").Does("and now 12 %, until 1 May, stop met, stop not met; several with ; between"),
			kit.Typed("2").Does("goes to A2; 2 done is about A2; other words are a note"),
			kit.Keys{kit.Tab, kit.ShiftTab}.Does("the next status in front of the line; Enter takes it"),
			kit.Enter.Does("save; empty: the next action that nobody was asked about"),
			kit.Up.Does("on an empty line: correct what was said"),
			kit.Keys{kit.PgDn, kit.PgUp}.Does("next, previous action")),
	}
}

// placeholder is what is to be asked of an action.
func (s *status) placeholder(a *workshop.Action) string {
	switch s.W().Lacks(a) {
	case workshop.LackStatus:
		return s.statusAsked(a)
	case workshop.LackReason:
		if a.Now.Status == workshop.Late {
			return "why is it late, and until when?"
		}
		return "why was it dropped?"
	case workshop.LackDue:
		return "until when?"
	case workshop.LackValue:
		return "what does the measure say now?"
	case workshop.LackStop:
		return "stop met, or stop not met?"
	}
	return "anything else?"
}

func (s *status) statusAsked(a *workshop.Action) string {
	switch n := len(s.W().Initiatives); {
	case !s.W().FollowsUp() && n == 0:
		return "keep or drop?"
	case !s.W().FollowsUp():
		return fmt.Sprintf("keep, replaced by %s, or drop?", s.W().Initiatives[n-1].Ref())
	case a.Measure != "":
		return "done, on track, late, dropped? And the measure now?"
	}
	return "done, on track, late, dropped?"
}

// reportAdds says what a report says that was not said before: “A2: late, waiting, new
// date 1 May 2026”.
func reportAdds(w *workshop.Workshop, ref string, before, now workshop.Report) string {
	var parts []string
	add := func(new bool, words string) {
		if new {
			parts = append(parts, words)
		}
	}
	status := string(now.Status)
	if now.Status == workshop.Replaced {
		status = "replaced by " + kit.Or(w.InitiativeRef(now.By), "which initiative?")
	}
	add(now.Status != before.Status || now.By != before.By, kit.Or(status, "not asked"))
	switch reasoned := now.Reason != "" && now.Reason != before.Reason; {
	case reasoned && now.Reason == workshop.OtherReason:
		add(true, "your words as the reason")
	case reasoned:
		add(true, reasonWords[now.Reason])
	default:
		add(now.Note != before.Note, "note")
	}
	add(now.Value != before.Value, "now "+kit.Or(now.Value, "–"))
	add(now.Due != before.Due && now.Due != "", "new date "+kit.Date(now.Due))
	add(now.Owner != before.Owner, "owner "+kit.Or(now.Owner, "as before"))
	add(now.Stop != before.Stop && now.Stop != "", "stop rule "+string(now.Stop))
	if len(parts) == 0 {
		return ref + ": as it is"
	}
	return ref + ": " + strings.Join(parts, ", ")
}

// reasonWords are the reasons that can be counted.
var reasonWords = map[workshop.Reason]string{
	workshop.NoTime: "no time", workshop.NoOwner: "no owner", workshop.Waiting: "waiting", workshop.NoMoney: "money", workshop.ByRule: "by rule", workshop.NotNeeded: "not needed",
}

func actionStands(ref, owner, what, stands string) string {
	return fmt.Sprintf("%s, %s: %s %s", ref, owner, kit.Sentence(what), kit.UpperFirst(stands))
}

func actionAsked(ref, place, what, owner, due string) string {
	return fmt.Sprintf("%s, %s: %s %s, %s.", ref, place, kit.Sentence(what), owner, due)
}

func actionGoesOn(ref, what, stands, asks string) string {
	return fmt.Sprintf("%s, %s %s %s", ref, kit.Sentence(what), kit.UpperFirst(kit.Sentence(stands)), kit.UpperFirst(asks))
}

func correctNow(line string) string {
	return "All that is to be said of it, in one line. Now: " + line
}

func askedOf(n, all int) string { return fmt.Sprintf("%d of %d asked", n, all) }

func reportIs(ref, says string) string { return fmt.Sprintf("%s: %s", ref, says) }
func reportTaken(ref string) string    { return ref + ": nothing was said of it" }

func askOwner(ref, owner, asks string) string {
	if owner == "" {
		return fmt.Sprintf("%s has no owner. Who is it now? %s", ref, kit.UpperFirst(asks))
	}
	return fmt.Sprintf("%s, %s: %s", owner, ref, asks)
}

func owedThen(owed, by string) string {
	if by == "" {
		return owed
	}
	return fmt.Sprintf("%s (%s)", owed, by)
}

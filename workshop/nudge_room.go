package workshop

import (
	"fmt"
	"strings"
	"time"
)

// late says by how much the session is behind, and what could give way. It
// speaks up once that is more than a tenth of what should be over by the end
// of this stage.
func (n *nudger) late() string {
	late := n.Late(n.now)
	minutes := int(late / time.Minute)
	if minutes < leastLateness || late*10 <= n.plannedThrough(n.Stage) || n.Stage+1 >= len(n.Agenda.Stages) {
		return ""
	}
	squeezes, missing := n.Squeeze(minutes, n.now)
	says := capitalise(inWords(minutes, "minute")) + " late"
	if len(squeezes) == 0 {
		return says + ", and nothing to come can give way. End later, or leave a stage out?"
	}
	var gives []string
	for _, s := range squeezes {
		gives = append(gives, fmt.Sprintf("%s %d → %d", n.Agenda.Stages[s.Stage].Title, s.From, s.To))
	}
	if missing > 0 {
		gives = append(gives, inWords(missing, "more minute")+" to find")
	}
	return says + ": " + strings.Join(gives, ", ") + "."
}

// pause speaks up when a stage of capture has stood still for a while.
func (n *nudger) pause() string {
	if !n.comes(NudgePause) || !n.clock.running {
		return ""
	}
	since := n.clock.since
	if len(n.Items) > 0 {
		if newest := n.Items[len(n.Items)-1]; newest.At.After(since) {
			since = newest.At
		}
	}
	still := n.now.Sub(since)
	if still < pauseInRoom {
		return ""
	}
	return capitalise(inWords(int(still/time.Minute), "minute")) + " without a new item. What is still on your papers, or shall we move on?"
}

// silentFunction names who is in the room and has given nothing, once a third
// of the time for capture is over.
func (n *nudger) silentFunction() string {
	if !n.comes(NudgeSilentFunction) || n.StageSpent(n.Stage, n.now)*3 < n.CurrentStage().Plan() {
		return ""
	}
	unheard, known := n.Unheard()
	if !known || len(unheard) == 0 {
		return ""
	}
	return "Nothing yet from " + namesOf(unheard) + ". What do you see that the others do not?"
}

// mostNames is how many functions a sentence names.
const mostNames = 3

// namesOf lists functions as a sentence does: "Legal and HR".
func namesOf(functions []Function) string {
	var names []string
	for _, f := range functions[:min(mostNames, len(functions))] {
		names = append(names, f.Name())
	}
	if more := len(functions) - mostNames; more > 0 {
		names = append(names, smallNumbers[more]+" more")
	}
	if len(names) == 1 {
		return names[0]
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

// oneFunction speaks up when more than half of the items that name a function
// name the same one, unless more than half of the room belongs to it.
func (n *nudger) oneFunction() string {
	if !n.comes(NudgeOneFunction) {
		return ""
	}
	given, all := map[Function]int{}, 0
	for _, i := range n.Items {
		if i.Function != Untagged {
			given[i.Function]++
			all++
		}
	}
	for _, f := range Functions {
		if all >= leastOfMany && given[f]*2 > all && n.ByFunction[f]*2 <= n.People {
			return fmt.Sprintf("%s gave %d of the %d items that name a function. Who sees it differently?", f.Name(), given[f], all)
		}
	}
	return ""
}

// capitalise sets a first plain letter in upper case.
func capitalise(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

package workshop

import (
	"fmt"
	"time"
)

// late says by how much the session is behind schedule, and which stages can be
// shortened. It speaks up once that is more than a tenth of the time planned to
// the end of this stage.
func (n *nudger) late() string {
	squeezes, late, missing := n.CatchUp(n.now)
	if late < leastLateness || n.Late(n.now)*10 <= n.plannedThrough(n.Stage) || n.Stage+1 >= len(n.Agenda.Stages) {
		return ""
	}
	var shorter []string
	for _, s := range squeezes {
		shorter = append(shorter, fmt.Sprintf("%s %d → %d", n.Agenda.Stages[s.Stage].Title, s.From, s.To))
	}
	return nudgeBehind(late, shorter, missing)
}

// pause speaks up when no item has come for a while during capture.
func (n *nudger) pause() string {
	if !n.fitsStage(NudgePause) || !n.clock.running {
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
	return nudgeQuiet(int(still / time.Minute))
}

// silentFunction speaks up about unheard functions once a third of the time for capture
// is over.
func (n *nudger) silentFunction() string {
	if !n.fitsStage(NudgeSilentFunction) || n.StageSpent(n.Stage, n.now)*3 < n.CurrentStage().Plan() {
		return ""
	}
	return n.unheard()
}

// unheard names functions that are in the room and have given no item.
func (n *nudger) unheard() string {
	unheard, known := n.Unheard()
	if !known || len(unheard) == 0 {
		return ""
	}
	return nudgeUnheard(unheard)
}

// oneFunction speaks up about mostlyOne while items come.
func (n *nudger) oneFunction() string {
	if !n.fitsStage(NudgeOneFunction) {
		return ""
	}
	return n.mostlyOne()
}

// mostlyOne names the function that more than half of the items name that name one,
// unless more than half of the room belongs to it.
func (n *nudger) mostlyOne() string {
	given, all := map[Function]int{}, 0
	for _, i := range n.Items {
		if i.Function != Untagged {
			given[i.Function]++
			all++
		}
	}
	for _, f := range Functions {
		if all >= leastOfMany && given[f]*2 > all && n.ByFunction[f]*2 <= n.People {
			return fmt.Sprintf(nudgeFunction, given[f], all, f.Name())
		}
	}
	return ""
}

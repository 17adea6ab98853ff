package e2e

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
)

// A meeting of ninety minutes in which everything happens that happens in meetings: a
// clicker sends Esc by itself, somebody comes late, sentences are typed where nothing is
// asked for, a list comes from the clipboard, numbers are refused, minds are changed, and
// the power fails. The blueprint is that of the meeting without the mishaps.
func TestAMeetingWithEveryMishap(t *testing.T) {
	t.Parallel()
	h := newHome(t)
	w := mishapsBefore(h)
	w.cut()
	w = h.open("open", "latest")
	w.shows("Resumed where you left off.")
	mishapsOnTheBoard(w)
	w.cut()
	w = h.open("open", "latest")
	w.shows("Resumed where you left off.")
	mishapsAtTheEnd(w)
	w.quit()
	requireWhole(t, h)
	if files := h.blueprints(); len(files) != 0 {
		t.Errorf("files that nobody asked for: %q", files)
	}
	golden.RequireEqual(t, masked(h.run("export", "latest", "-o", "-")))
}

// mishapsBefore is the first half hour: stance and provocations.
func mishapsBefore(h home) window {
	w := h.open()
	w.shows("new session")
	w.keys("n")
	w.shows("New session", "Client")
	w.must(w.Type("Lindenhof Brewery\rWho may speak for the brewery\r9\r"))
	w.shows("Welcome", "● saved")
	w.keys("esc") // by the clicker
	w.shows("Welcome")
	w.keys("pgdn")
	w.shows("Opening stance")
	w.line("2/3/2/1/0")
	w.write("3/3/2/2/0") // ten fingers of nine people
	w.shows("people 10")
	w.keys("ctrl+u")
	w.line("people 10", "10 people")
	w.line("3/3/2/2/0")
	w.keys("pgdn")
	w.shows("3 cards will be played")
	w.line("may my son post for us?", "Esc all cards") // no letter plays a card
	w.keys("pgdn")
	w.shows("Fingers up")
	w.line("1 2 2 2 2 3 3 4 4 5")
	w.line("w service: delegats never see the replies we post")
	w.keys("up", "enter") // the typo
	w.shows("delegats")
	w.keys("ctrl+u")
	w.line("Delegates never see the replies we post", "Delegates never see")
	w.keys("esc", "esc") // the first ends the mending, the second the card
	w.shows("3 cards will be played")
	return w
}

// mishapsOnTheBoard is the hour between: silence to strategies.
func mishapsOnTheBoard(w window) {
	w.t.Helper()
	w.keys("f4")
	w.shows("Stages")
	w.keys("down", "enter")
	w.shows("Silent writing")
	w.line("t A rival’s engineers are the first names there")
	w.keys("pgdn", "pgdn", "pgdn", "pgdn")
	w.shows("Capture")
	w.must(w.Paste("Strengths\r- hr: People apply without being asked\r- Brand known in the region\r\rOpportunities\r- Rivals are silent\r"))
	w.shows("3 items: Strengths 2, Opportunities 1")
	w.keys("enter")
	w.shows("Rivals are silent", "● saved")
	w.line("O time é pequeno", "O time é pequeno") // Portuguese, and no quadrant
	w.line(".NET skills are rare", ".NET skills")  // a dot blanks only while nothing follows
	w.keys("esc", "esc")                           // by the clicker
	w.shows("Capture", "Rivals are silent")        // and the library is not on the wall
	w.put("half a thought")                        // somebody interrupts
	w.keys("pgdn")
	w.shows("Cluster", "half a thought", "Typed for")
	w.keys("enter")
	w.shows("half a thought") // it names no cluster
	w.keys("ctrl+u", "pgdn")
	w.shows("show hands")
	w.write("s1 99")
	w.shows("s1 99")
	w.line("s1 9") // what was refused is not joined
	for _, tally := range []string{"s2 3", "s3 2", "o1 8", "w1 5", "t1 3"} {
		w.line(tally)
	}
	w.keys("pgdn")
	w.shows("What matters most", "● saved")
	w.line("/delegates", "Delegates never see")
	w.keys("esc")
	w.line("= every figure has a source", "Added to the guardrails")
	w.keys("pgdn")
	w.shows("Use the strength to win the opportunity")
	w.line("Let those whom people know answer in public", "Let those whom people know")
	w.keys("ctrl+z")
	w.shows("Undone")
	w.keys("ctrl+y")
	w.shows("Redone", "● saved")
}

// mishapsAtTheEnd is the last third: who does what, and what is agreed.
func mishapsAtTheEnd(w window) {
	w.t.Helper()
	w.keys("pgdn", "pgdn", "pgdn", "pgdn")
	w.shows("What will be done?")
	w.line("Put four people on the Sunday rota")
	w.write("everybody")
	w.shows("one name or role")
	w.keys("ctrl+u")
	w.line("Head of Service")
	w.keys("pgdn")
	w.shows("Guardrails", "every figure has a source")
	w.keys("pgdn")
	w.shows("Closing stance")
	w.line("0/2/5/2/1")
	w.line("t4", "target")
	w.keys("pgdn")
	w.shows("Agreement", "Approve I1")
	w.keys("enter") // takes the sentence that the program drafts
	w.shows("● saved")
	w.line("5/3/1/0/1/0/0/0", "9 of 10 support it")
	w.line("Finance: nothing about prices until March", "Finance: nothing about prices")
	w.keys("pgdn")
	w.shows("Commitments")
	w.keys("pgdn", "pgdn") // two presses too many
	w.shows("Blueprint")
	w.line("Managing director writes to all landlords before Friday", "● saved")
	w.line("Head of HR asks the five apprentices", "● saved")
	w.keys("esc", "esc")
	w.shows("Blueprint")
	w.keys("pgup")
	w.shows("Commitments", "Managing director writes", "five apprentices")
	w.line("+90", "in 90 days")
	w.keys("pgdn", "pgdn") // what the room is asked last is left out
	w.shows("loose end")
	w.keys("tab", "down", "down", "enter")
	w.shows("Close it")
	w.keys("down", "enter")
	w.shows("closed")
}

// The same meeting by lines leaves the same blueprint. Where a line was refused, the end
// of the pipe says which.
func TestEveryMishapByLines(t *testing.T) {
	t.Parallel()
	keys := newHome(t)
	w := mishapsBefore(keys)
	mishapsOnTheBoard(w)
	mishapsAtTheEnd(w)
	w.quit()

	lines := newHome(t)
	said, talk, err := lines.tell(strings.Split(strings.TrimSpace(mishapLines), "\n"))
	if err == nil || !strings.Contains(talk, "3 of ") || strings.Count(talk, "\nLine ") != 3 {
		t.Errorf("it ends with %v and says %q:\n%s", err, talk, said)
	}
	byKeys, byLines := masked(keys.run("export", "latest", "-o", "-")), masked(lines.run("export", "latest", "-o", "-"))
	if byKeys != byLines {
		t.Errorf("by keys:\n%s\nby lines:\n%s\nwhich said:\n%s", byKeys, byLines, said)
	}
	requireWhole(t, lines)
}

// mishapLines is what somebody types who leads by lines; an empty one is the next step.
const mishapLines = `
new
Lindenhof Brewery
Who may speak for the brewery
9







2/3/2/1/0
3/3/2/2/0
people 10
3/3/2/2/0

may my son post for us?

1 2 2 2 2 3 3 4 4 5
w service: delegats never see the replies we post
/delegats
1
Delegates never see the replies we post
stages
4
t A rival’s engineers are the first names there




list
Strengths
- hr: People apply without being asked
- Brand known in the region
Opportunities
- Rivals are silent
done
O time é pequeno
.NET skills are rare


s1 99
s1 9
s2 3
s3 2
o1 8
w1 5
t1 3

= every figure has a source

Let those whom people know answer in public
undo
redo




Put four people on the Sunday rota
everybody
Head of Service
stages
10

0/2/5/2/1
t4

?
1
5/3/1/0/1/0/0/0
Finance: nothing about prices until March



Managing director writes to all landlords before Friday
Head of HR asks the five apprentices
back
+90


?
3
yes
quit
`

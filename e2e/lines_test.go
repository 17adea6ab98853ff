package e2e

import (
	"bufio"
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// hand is somebody who runs a session: at the keys of a terminal, or by lines
// through a pipe.
type hand interface {
	begin()
	beat(n int)
	line(text string)
	stage(name string, n int) // a jump, to the stage after the present one
	cluster()                 // W3 into W2, and its name
	export()
	close()
}

// The same session by keys and by lines is the same blueprint, before and
// after it is closed, and the lines are plain text.
func TestLinesAndKeysLeaveTheSameBlueprint(t *testing.T) {
	t.Parallel()
	keys := newHome(t)
	k := &byKeys{keys.open()}
	play(k)
	k.quit()

	lines := newHome(t)
	l := &byLines{}
	play(l)
	said := lines.told(l.lines)
	requirePlain(t, said)
	for _, want := range []string{"W3 merged into W2. Saved.", "The votes are revealed. Saved.", "Blueprint written to ~/", "The session is closed. Saved."} {
		if !strings.Contains(said, want) {
			t.Errorf("it does not say %q:\n%s", want, said)
		}
	}
	for name, of := range map[string]func(h home) string{
		"exported in the room": draft,
		"of the closed one":    func(h home) string { return h.run("export", "latest", "-o", "-") },
	} {
		if byKeys, byLines := masked(of(keys)), masked(of(lines)); byKeys != byLines {
			t.Errorf("the blueprint %s, by keys:\n%s\nby lines:\n%s", name, byKeys, byLines)
		}
	}
	requireWhole(t, lines)
}

// play leads a short session of the worked example.
func play(h hand) {
	h.begin()
	h.beat(1)
	h.line("2/3/2/1/0")
	h.beat(1)
	playCard(h, "1 2 2 2 2 3 3 4", "2 3 3 3 3 4 4 4")
	h.line("“Share it if it helps a customer and we name the source.")
	playCard(h, "11122233", "1/3/4/0/0")
	writeDown(h)
	for _, tally := range []string{"s1 5", "w1 4", "w2 6", "o1 5", "t1 1"} {
		h.line(tally)
	}
	h.beat(2)
	h.line("Turn the best weekly answers into public ones where buyers ask")
	h.beat(2)
	h.line("Pair each function with an editor")
	h.beat(2)
	decide(h)
	h.beat(1)
	h.line("3 4 4 5 5 4 3 4")
	h.beat(1)
	h.export()
	h.close()
}

// writeDown is the silence and the board, up to the vote.
func writeDown(h hand) {
	h.line("w legal: No agreed first 15 minutes if something slips out")
	h.stage("Silent writing", 4)
	h.beat(4)
	for _, item := range []string{
		"s it: 31 of 34 staff answer questions across teams each week",
		"w hr: Only 2 of 34 staff have published anything this year",
		"w hr: Two people write, nine others could",
		"o sales: Buyers ask each other about costs in two open communities",
		"t finance: A rumour reaches customers before we speak",
	} {
		h.line(item)
	}
	h.beat(1)
	h.cluster()
	h.beat(1)
}

// playCard plays the next card, with a stance before and after the talk.
func playCard(h hand, before, after string) {
	h.beat(2)
	h.line(before)
	h.beat(6)
	h.line(after)
}

// initiate answers what an initiative is asked for.
func initiate(h hand) {
	for _, answer := range []string{
		"Publish the best answer of the week", "Head of Product", "6 answers from 4 functions live", "12 June",
		"functions publishing per month, 6 by day 90", "1", "revenue: two more demos a month", "4 days a month", "CFO by +10",
		"fewer than 3 functions at day 60", "When an answer gets 3 thanks, then its author publishes it",
	} {
		h.line(answer)
	}
}

// decide is the last third: initiatives, guardrails, closing stance, agreement
// and commitments.
func decide(h hand) {
	initiate(h)
	h.beat(1)
	h.line("A second reader within two days; then the author decides")
	h.beat(1)
	h.line("0/2/4/2/0")
	h.line("t4")
	h.beat(1)
	h.line("3/3/1/0/1/0/0/0")
	h.line("Finance: publish nothing on costs before the round closes")
	h.beat(1)
	h.line("COO writes the page for the first 15 minutes")
	h.line("+90")
}

// whyClosed is the reason for closing without a proposal.
const whyClosed = "The chair words the proposal for the next board"

type byKeys struct{ window }

func (k *byKeys) begin() {
	k.t.Helper()
	k.shows("new session")
	k.keys("n")
	k.shows("New session", "Client")
	k.must(k.Type("Acme Robotics\rDecide how the whole company uses social\r8\r"))
	k.shows("Welcome", "● saved")
}

func (k *byKeys) beat(n int) {
	k.t.Helper()
	for range n {
		k.keys("pgdn")
	}
}

func (k *byKeys) line(text string) { k.window.line(text) }

func (k *byKeys) stage(name string, _ int) {
	k.t.Helper()
	k.keys("f4")
	k.shows("Stages")
	k.keys("down", "enter")
	k.shows(name)
}

func (k *byKeys) cluster() {
	k.t.Helper()
	k.shows("Cluster", "31 of 34")
	k.keys("tab")
	k.shows("Two people write")
	k.keys("down", "down", "space", "up", "enter")
	k.shows("● saved", "W2")
	k.line("Too few of us write")
}

func (k *byKeys) export() {
	k.t.Helper()
	k.shows("loose end")
	k.keys("tab", "down", "enter")
	k.choose("Markdown")
	k.shows("Written", "blueprint.md")
	k.keys("esc")
	k.shows("Blueprint written to")
}

func (k *byKeys) close() {
	k.t.Helper()
	k.keys("tab", "down", "down", "enter")
	k.shows("no proposal was read out", "why close it")
	k.must(k.Type(whyClosed + "\r"))
	k.shows("closed")
}

type byLines struct{ lines []string }

func (l *byLines) line(text string) { l.lines = append(l.lines, text) }

// begin answers the nine questions for a new session.
func (l *byLines) begin() {
	l.lines = append(l.lines, "new", "Acme Robotics", "Decide how the whole company uses social", "8", "", "", "", "", "", "")
}

func (l *byLines) beat(n int) {
	for range n {
		l.line("")
	}
}

func (l *byLines) stage(_ string, n int) { l.lines = append(l.lines, "stages", strconv.Itoa(n)) }

func (l *byLines) cluster() { l.lines = append(l.lines, "merge w2 w3", "name w2 Too few of us write") }

func (l *byLines) export() { l.lines = append(l.lines, "?", "2", "md") }

func (l *byLines) close() { l.lines = append(l.lines, "?", "3", whyClosed, "quit") }

// command is a call with its input and output on pipes.
func (h home) command(args ...string) *exec.Cmd {
	cmd := exec.Command(program, args...)
	cmd.Env, cmd.Dir = h.env(), h.folder
	return cmd
}

// told leads the app by lines until they end, and answers with what it said.
func (h home) told(lines []string, args ...string) string {
	h.t.Helper()
	said, talk, err := h.tell(lines, args...)
	if err != nil || talk != "" {
		h.t.Fatalf("swotshop %q: %v\n%s\n%s", args, err, talk, said)
	}
	return said
}

// tell gives it lines that it may not take.
func (h home) tell(lines []string, args ...string) (said, talk string, err error) {
	cmd := h.command(args...)
	var out, errs bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(strings.Join(lines, "\n")+"\n"), &out, &errs
	err = cmd.Run()
	return out.String(), errs.String(), err
}

// draft is the blueprint that was exported from within the app.
func draft(h home) string {
	h.t.Helper()
	files, err := filepath.Glob(filepath.Join(h.folder, "acme-robotics-*-blueprint.md"))
	if err != nil || len(files) != 1 {
		h.t.Fatalf("exported: %q, %v", files, err)
	}
	text, err := os.ReadFile(files[0])
	if err != nil {
		h.t.Fatal(err)
	}
	return string(text)
}

// requirePlain fails on escape sequences and on what draws boxes or braille.
func requirePlain(t *testing.T, said string) {
	t.Helper()
	for line := range strings.Lines(said) {
		for _, r := range strings.TrimSuffix(line, "\n") {
			if r < ' ' || r >= 0x2500 && r <= 0x259f || r >= 0x2800 && r <= 0x28ff {
				t.Fatalf("%q is not plain: %q", r, line)
			}
		}
	}
}

// What was called saved is there when the program is killed in the middle of a
// session in lines, and the session goes on through another pipe.
func TestPlainLinesResumeAfterAKill(t *testing.T) {
	t.Parallel()
	h := newHome(t)
	cmd, in, out := h.startLines("--accessible", "new", "--client", "Acme Robotics", "--stage", "capture")
	tell(t, in, "s One\nw hr: Two\n")
	waitSaid(t, out, "W1 added to Weaknesses, HR: Two. Saved.")
	_ = cmd.Process.Kill()
	_ = cmd.Wait() // killed, as it was told

	said := h.told([]string{"undo", "redo", "o Three", "again"}, "open", "latest")
	for _, want := range []string{
		"Resumed where you left off.", "S1: One.", "Undone: item added to Weaknesses. Saved.", "Redone: item added to Weaknesses. Saved.",
		"O1 added to Opportunities: Three. Saved.", "W1, HR: Two.", "Input ended. Everything is saved.",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("it does not say %q:\n%s", want, said)
		}
	}
	requirePlain(t, said)
	requireWhole(t, h)
	h.run("delete", "latest", "--yes") // refused while somebody leads it
}

// startLines starts the program between two pipes.
func (h home) startLines(args ...string) (cmd *exec.Cmd, in io.WriteCloser, out io.Reader) {
	h.t.Helper()
	cmd = h.command(args...)
	in, err := cmd.StdinPipe()
	if err != nil {
		h.t.Fatal(err)
	}
	out, err = cmd.StdoutPipe()
	if err != nil {
		h.t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		h.t.Fatal(err)
	}
	// It stays while others come to their ends, one after the other.
	hang := time.AfterFunc(5*limit, func() { _ = cmd.Process.Kill() })
	h.t.Cleanup(func() {
		hang.Stop()
		_ = cmd.Process.Kill()
		_ = cmd.Wait() // most have ended before
	})
	return cmd, in, out
}

func tell(t *testing.T, in io.Writer, lines string) {
	t.Helper()
	if _, err := io.WriteString(in, lines); err != nil {
		t.Fatal(err)
	}
}

func waitSaid(t *testing.T, out io.Reader, want string) {
	t.Helper()
	said := bufio.NewScanner(out)
	var all strings.Builder
	for said.Scan() {
		all.WriteString(said.Text() + "\n")
		if said.Text() == want {
			return
		}
	}
	t.Fatalf("it ended without having said %q:\n%s", want, all.String())
}

// A window that draws takes a session over from one in lines, which then says
// that it only reads.
func TestWindowTakesOverFromLines(t *testing.T) {
	t.Parallel()
	h := newHome(t)
	cmd, in, out := h.startLines("new", "--client", "Acme Robotics", "--stage", "capture")
	tell(t, in, "s One\n")
	waitSaid(t, out, "S1 added to Strengths: One. Saved.")

	w := h.open("open", "latest")
	w.shows("Open on", "Read-only here.")
	w.keys("tab", "down", "down", "enter")
	w.shows("take it over")
	w.keys("y")
	w.shows("Resumed where you left off.", "● saved")
	tell(t, in, "w Too late\n")
	_ = in.Close()
	rest, err := io.ReadAll(out)
	if err != nil {
		t.Fatal(err)
	}
	// Unless it had heard of the window before, the line was one that it could
	// not save.
	lost := strings.Contains(string(rest), "was not saved before the other window took over")
	if err := cmd.Wait(); (err != nil) != lost {
		t.Errorf("it ends with %v, and says:\n%s", err, rest)
	}
	if said := string(rest); !strings.Contains(said, "Read-only.") || strings.Contains(said, "Too late. Saved.") {
		t.Errorf("taken over, it says:\n%s", said)
	}
	w.line("w In time", "In time")
	w.quit()
	if text := h.run("export", "latest", "-o", "-"); strings.Contains(text, "Too late") || !strings.Contains(text, "In time") {
		t.Errorf("the blueprint:\n%s", text)
	}
}

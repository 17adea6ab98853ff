package replay_test

import (
	"context"
	"strings"
	"testing"

	"swotshop/tui"
	"swotshop/tui/plain"
)

// In plain text mode a replay is read out, without what is private.
func TestInPlainTextItIsReadOut(t *testing.T) {
	led, id := led(t)
	o := led.Options
	o.Start = tui.Start{Replay: id}
	var out strings.Builder
	if err := plain.Run(context.Background(), o, strings.NewReader("?\nw A word\nlibrary\nquit\n"), &out); err != nil {
		t.Fatal(err)
	}
	said := out.String()
	for _, want := range []string{"#1 Open · The session begins.", "taken back: W1 added to Weaknesses: Nobody may approve.", "0:30 #", "T1 added to Threats: A rumour.", "Text cannot be entered here."} {
		if !strings.Contains(said, want) {
			t.Errorf("it does not say %q:\n%s", want, said)
		}
	}
	if strings.Contains(said, "Ask Ann") {
		t.Errorf("it says what is private:\n%s", said)
	}
	if events := led.Store.Sessions[id]; len(events) != len(led.App.Live().Log.Events()) {
		t.Errorf("something was written")
	}
}

package room_test

import (
	"cmp"
	"encoding/base64"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"swotshop/e2e/browser"
	"swotshop/workshop"
)

// pictures takes those of the page that are in the guide: `make pictures` names the folder.
func pictures(t *testing.T, b *browser.Browser) {
	folder := cmp.Or(os.Getenv("SWOTSHOP_PICTURES"), t.TempDir())
	l := onLAN(t)
	tab := l.phone(t, b, 360, true)
	for _, one := range []struct {
		name  string
		stage workshop.StageKind
	}{{"phone-stance.png", workshop.StageStance}, {"phone-votes.png", workshop.StageVote}} {
		l.goes(one.stage)
		l.sees(tab, true)
		var taken struct{ Data string }
		if err := json.Unmarshal(tab.Call("Page.captureScreenshot", map[string]any{"format": "png", "captureBeyondViewport": true}), &taken); err != nil {
			t.Fatal(err)
		}
		png, err := base64.StdEncoding.DecodeString(taken.Data)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, one.name), png, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

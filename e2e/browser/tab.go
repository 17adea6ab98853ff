package browser

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"
)

// Tab is a page in a browser. It shares nothing with the others, no cookie either: each is a
// phone of its own.
type Tab struct {
	t       testing.TB
	browser *Browser
	session string
	target  string

	complaints []string // of the browser, guarded by its lock
}

// Phone opens a tab with a screen of so many pixels, in which scripts run or not.
func (b *Browser) Phone(t testing.TB, width int, scripts bool) *Tab {
	t.Helper()
	tab := &Tab{t: t, browser: b}
	var of struct {
		BrowserContextID string `json:"browserContextId"`
		TargetID         string `json:"targetId"`
		SessionID        string `json:"sessionId"`
	}
	ask := func(method string, params any) {
		t.Helper()
		result, err := b.call("", method, params)
		if err == nil {
			err = json.Unmarshal(result, &of)
		}
		if err != nil {
			t.Fatalf("%s: %v", method, err)
		}
	}
	ask("Target.createBrowserContext", nil)
	ask("Target.createTarget", map[string]any{"url": "about:blank", "browserContextId": of.BrowserContextID})
	ask("Target.attachToTarget", map[string]any{"targetId": of.TargetID, "flatten": true})
	tab.session, tab.target = of.SessionID, of.TargetID
	b.mu.Lock()
	b.tabs[tab.session] = tab
	b.mu.Unlock()
	tab.Call("Page.enable", nil)
	tab.Call("Runtime.enable", nil)
	tab.Call("Log.enable", nil)
	tab.Call("Emulation.setTouchEmulationEnabled", map[string]any{"enabled": true})
	tab.Call("Emulation.setScriptExecutionDisabled", map[string]any{"value": !scripts})
	tab.Width(width)
	t.Cleanup(func() {
		_, _ = b.call("", "Target.disposeBrowserContext", map[string]any{"browserContextId": of.BrowserContextID})
	})
	return tab
}

// happened notes what the browser complains about. The lock is held.
func (tab *Tab) happened(m message) {
	var p struct {
		Type  string `json:"type"`
		Entry struct {
			Level, Text, URL string
		} `json:"entry"`
		ExceptionDetails struct {
			Text      string `json:"text"`
			Exception struct {
				Description string `json:"description"`
			} `json:"exception"`
		} `json:"exceptionDetails"`
	}
	_ = json.Unmarshal(m.Params, &p)
	switch m.Method {
	case "Runtime.exceptionThrown":
		tab.complaints = append(tab.complaints, p.ExceptionDetails.Text+" "+p.ExceptionDetails.Exception.Description)
	case "Log.entryAdded":
		tab.complaints = append(tab.complaints, p.Entry.Level+": "+p.Entry.Text+" "+p.Entry.URL)
	}
}

// Complaints are what the browser had to say against the page since it was asked last.
func (tab *Tab) Complaints() (all []string) {
	tab.browser.mu.Lock()
	defer tab.browser.mu.Unlock()
	all, tab.complaints = tab.complaints, nil
	return all
}

// Call asks the browser for something about the tab, in the words of its protocol.
func (tab *Tab) Call(method string, params any) json.RawMessage {
	tab.t.Helper()
	result, err := tab.browser.call(tab.session, method, params)
	if err != nil {
		tab.t.Fatalf("%s: %v", method, err)
	}
	return result
}

// Width makes the screen so many pixels wide.
func (tab *Tab) Width(pixels int) {
	tab.t.Helper()
	tab.Call("Emulation.setDeviceMetricsOverride", map[string]any{"width": pixels, "height": 640, "deviceScaleFactor": 2, "mobile": true})
}

// Dark says whether the phone likes dark pages.
func (tab *Tab) Dark(dark bool) {
	tab.t.Helper()
	value := "light"
	if dark {
		value = "dark"
	}
	tab.Call("Emulation.setEmulatedMedia", map[string]any{"features": []map[string]string{{"name": "prefers-color-scheme", "value": value}}})
}

// Go opens an address.
func (tab *Tab) Go(address string) {
	tab.t.Helper()
	var went struct{ ErrorText string }
	if err := json.Unmarshal(tab.Call("Page.navigate", map[string]any{"url": address}), &went); err != nil || went.ErrorText != "" {
		tab.t.Fatalf("%s: %s %v", address, went.ErrorText, err)
	}
	tab.Await("document.readyState === 'complete'")
}

// evaluate evaluates an expression in the page; a promise is waited for.
func (tab *Tab) evaluate(script string) (any, error) {
	result, err := tab.browser.call(tab.session, "Runtime.evaluate", map[string]any{"expression": script, "returnByValue": true, "awaitPromise": true, "userGesture": true})
	if err != nil {
		return nil, err
	}
	var of struct {
		Result           struct{ Value any }
		ExceptionDetails *struct {
			Text      string
			Exception struct{ Description string }
		}
	}
	if err := json.Unmarshal(result, &of); err != nil {
		return nil, err
	}
	if of.ExceptionDetails != nil {
		return nil, fmt.Errorf("%s %s", of.ExceptionDetails.Text, of.ExceptionDetails.Exception.Description)
	}
	return of.Result.Value, nil
}

// Eval is what an expression is in the page, as text.
func (tab *Tab) Eval(script string) string {
	tab.t.Helper()
	value, err := tab.evaluate(script)
	if err != nil {
		tab.t.Fatalf("%s: %v", script, err)
	}
	return fmt.Sprint(value)
}

// Await waits until an expression is true in the page, whichever that is by then.
func (tab *Tab) Await(script string) {
	tab.t.Helper()
	for limit := time.Now().Add(patience); ; <-time.After(5 * time.Millisecond) {
		value, err := tab.evaluate(script)
		if value == true {
			return
		}
		if time.Now().After(limit) {
			tab.t.Fatalf("it never comes to pass that %s: %v %v\n%s\n%s", script, value, err, tab.Says(), strings.Join(tab.Complaints(), "\n"))
		}
	}
}

// Says is the text on the page, as it can be seen.
func (tab *Tab) Says() string {
	tab.t.Helper()
	value, err := tab.evaluate("document.body.innerText")
	if err != nil {
		return err.Error()
	}
	return fmt.Sprint(value)
}

// AwaitText waits until a text stands on the page.
func (tab *Tab) AwaitText(text string) {
	tab.t.Helper()
	tab.Await("document.body.innerText.includes(" + quoted(text) + ")")
}

// quoted is a text as JavaScript writes it, which is as JSON does.
func quoted(text string) string {
	b, err := json.Marshal(text)
	if err != nil {
		return `""`
	}
	return string(b)
}

// Tap taps what a selector finds first, so many times at once, where it is seen.
func (tab *Tab) Tap(selector string, times int) {
	tab.t.Helper()
	at := "document.querySelector(" + quoted(selector) + ")"
	tab.Await("!!" + at)
	where := tab.Eval("(function (e) { e.scrollIntoView({block: 'center'}); var r = e.getBoundingClientRect(); return (r.left + r.width / 2) + ' ' + (r.top + r.height / 2); })(" + at + ")")
	var x, y float64
	if _, err := fmt.Sscan(where, &x, &y); err != nil {
		tab.t.Fatal(err)
	}
	for n := range times {
		for _, kind := range []string{"mousePressed", "mouseReleased"} {
			tab.Call("Input.dispatchMouseEvent", map[string]any{"type": kind, "x": x, "y": y, "button": "left", "clickCount": n + 1})
		}
	}
}

// Type writes where the cursor is.
func (tab *Tab) Type(text string) {
	tab.t.Helper()
	tab.Call("Input.insertText", map[string]any{"text": text})
}

// Reload loads the page anew, and Back goes to the one before. Both wait until another page is there.
func (tab *Tab) Reload() {
	tab.t.Helper()
	tab.leave(func() { tab.Call("Page.reload", nil) })
}

// Back goes back as its button does.
func (tab *Tab) Back() {
	tab.t.Helper()
	var of struct {
		CurrentIndex int
		Entries      []struct{ ID int }
	}
	if err := json.Unmarshal(tab.Call("Page.getNavigationHistory", nil), &of); err != nil || of.CurrentIndex == 0 {
		tab.t.Fatal("there is no way back: ", err)
	}
	tab.leave(func() {
		tab.Call("Page.navigateToHistoryEntry", map[string]any{"entryId": of.Entries[of.CurrentIndex-1].ID})
	})
}

func (tab *Tab) leave(by func()) {
	tab.t.Helper()
	tab.Eval("window.left = true")
	by()
	tab.Await("!window.left && document.readyState === 'complete'")
}

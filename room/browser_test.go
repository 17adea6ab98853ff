package room_test

import (
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"strings"
	"testing"

	"swotshop/breakdown"
	"swotshop/e2e/browser"
	"swotshop/room"
	"swotshop/workshop"
	"swotshop/workshop/language"
)

const unseen = "the page for phones has not been looked at in a browser"

// lan is a meeting whose page a browser reaches as phones do: by a name that is none of this
// computer's.
type lan struct {
	*meeting
	at   string // where it listens
	base string
	say  *language.Phones
}

func onLAN(t *testing.T) *lan {
	t.Helper()
	l := &lan{}
	l.meeting = meet(t, l.listening(t, "127.0.0.1:0"))
	for i, text := range clusters {
		l.do(workshop.AddItem{Quadrant: workshop.Quadrants[i], Text: text})
	}
	all := l.log.State().Clusters
	l.do(
		workshop.WriteStrategy{Pairing: workshop.Pairings[1], Cites: []string{all[0].ID, all[3].ID}, Text: "Answer within the hour"},
		workshop.WordProposal{Text: "We let everybody answer"},
	)
	l.goes(workshop.StageTOWS) // where nothing is asked
	l.say = &l.log.State().Words().Phones
	return l
}

func (l *lan) listening(t *testing.T, at string) func(*room.Options) {
	t.Helper()
	door, err := net.Listen("tcp", at)
	if err != nil {
		t.Fatal(err)
	}
	l.at = door.Addr().String()
	_, port, _ := net.SplitHostPort(l.at)
	l.base = "http://room.lan:" + port
	return func(o *room.Options) {
		o.Listener, o.Hosts, o.Beat = door, []string{"room.lan:" + port}, 0
	}
}

// back opens the page where it was.
func (l *lan) back(t *testing.T) {
	t.Helper()
	l.open(l.listening(t, l.at))
}

// phone is one that has scanned the code.
func (l *lan) phone(t *testing.T, b *browser.Browser, width int, scripts bool) *browser.Tab {
	t.Helper()
	tab := b.Phone(t, width, scripts)
	tab.Go(l.base + "/" + l.pass.Code)
	tab.Await("location.pathname === '/' && !!document.getElementById('title')")
	return tab
}

// looks asks for what is asked now, where no script does. A form that is still on its way is
// left behind.
func (l *lan) looks(tab *browser.Tab, scripts bool) {
	if !scripts {
		tab.Go(l.base + "/")
	}
}

// sees brings what is asked now to a phone.
func (l *lan) sees(tab *browser.Tab, scripts bool) workshop.Poll {
	p := l.poll()
	l.looks(tab, scripts)
	tab.Await("!!document.querySelector('form [name=poll][value=" + p.ID + "]')")
	return p
}

// The browser is started once: that takes longer than all the rest.
func TestInABrowser(t *testing.T) {
	b := browser.Start(t, "MAP room.lan 127.0.0.1", unseen)
	for name, test := range map[string]func(*testing.T, *browser.Browser){
		"a whole session":             func(t *testing.T, b *browser.Browser) { wholeSession(t, b, true) },
		"a session without scripts":   func(t *testing.T, b *browser.Browser) { wholeSession(t, b, false) },
		"half a sentence":             halfASentence,
		"a sentence thrown away":      reloadedInMidSentence,
		"the laptop away":             laptopAway,
		"asleep":                      asleep,
		"an old browser":              withoutStreams,
		"the wall":                    theWall,
		"the end":                     theEnd,
		"another site":                anotherSite,
		"how it looks":                howItLooks,
		"answered, then loaded again": loadedAfterRestart,
		"words that are refused":      refusedInABrowser,
		"pictures":                    pictures,
	} {
		t.Run(name, func(t *testing.T) { test(t, b) })
	}
}

// requireQuiet requires that a browser has nothing against a page, but that something was refused.
func requireQuiet(t *testing.T, tab *browser.Tab) {
	t.Helper()
	for _, one := range tab.Complaints() {
		if !strings.Contains(one, "Failed to load resource") {
			t.Error(one)
		}
	}
}

// wholeSession answers everything that is asked, with an impatient finger, and with Back and
// reload in between: each is there once.
func wholeSession(t *testing.T, b *browser.Browser, scripts bool) {
	l := onLAN(t)
	tab := b.Phone(t, 360, scripts)
	tab.Go(l.base + "/")
	tab.AwaitText(l.say.Door)
	tab.Tap("#code", 1)
	tab.Type(strings.ToUpper(l.pass.Code))
	tab.Tap("button", 1)
	tab.Await("location.pathname === '/' && !!document.getElementById('main')")
	sent := func() {
		t.Helper()
		tab.Eval("document.querySelectorAll('.said').forEach(function (e) { e.remove(); })") // what was said before
		tab.Tap("main button", 2)
		tab.Await("!!document.querySelector('.said')")
	}
	again := func() { // nothing is sent by these
		tab.Back()
		tab.Go(l.base + "/")
		tab.Reload()
		tab.Await("!!document.getElementById('title')")
	}

	l.goes(workshop.StageStance)
	p := l.sees(tab, scripts)
	if scripts && tab.Eval("document.activeElement.id") != "title" {
		t.Error("on a new question its heading does not have the focus")
	}
	tab.Tap("[name=choice][value='3']", 1)
	sent()
	again()
	l.requireSums(p, 1, 0, 0, 0, 1, 0)
	if tab.Eval("document.querySelector('[name=choice]:checked').value") != "3" {
		t.Error("it is not chosen any more")
	}
	tab.Tap("[name=choice][value='0']", 1)
	sent()
	l.requireSums(p, 1, 1, 0, 0, 0, 0)

	l.goes(workshop.StageCapture)
	l.sees(tab, scripts)
	tab.Tap("[name=quadrant][value=O]", 1)
	tab.Tap("textarea", 1)
	tab.Type("Nobody knows\nwho may <approve>")
	sent()
	again()
	if all := l.shelf.stored(); len(all) != 1 || all[0].Text != "Nobody knows who may <approve>" || all[0].Quadrant != workshop.Opportunities {
		t.Errorf("stored are %+v", all)
	}

	l.goes(workshop.StageVote)
	p = l.sees(tab, scripts)
	tab.Width(320)
	tab.Tap("[name=d0][value='3']", 1)
	tab.Tap("[name=d3][value='1']", 1)
	tab.Tap("main button", 1)
	tab.AwaitText(l.log.State().Words().Of(l.say.TooMany, 3))
	l.requireSums(p, 0, 0, 0, 0, 0)
	tab.Tap("[name=d0][value='2']", 1)
	if scripts && tab.Eval("document.getElementById('left').textContent") != "0 votes left" {
		t.Error("the dots are not counted")
	}
	sent()
	l.requireSums(p, 1, 2, 0, 0, 1)

	l.goes(workshop.StageGrid)
	p = l.sees(tab, scripts)
	tab.Tap("[name=i0][value='3']", 1)
	tab.Tap("main button", 1)
	tab.AwaitText(l.say.Half)
	tab.Tap("[name=e0][value='1']", 1)
	sent()
	if a := l.page.Answers(p); a.Phones != 1 || a.Places[0] != (workshop.Place{Impact: 3, Effort: 1}) {
		t.Errorf("%+v", a)
	}

	l.goes(workshop.StageAgreement)
	p = l.sees(tab, scripts)
	tab.Tap("[name=choice][value='7']", 1)
	sent()
	l.requireSums(p, 1, 0, 0, 0, 0, 0, 0, 0, 1)
	l.do(workshop.TakeAgreement{Counts: [8]int{7, 0, 0, 0, 0, 0, 0, 1}, Phones: 1})
	l.looks(tab, scripts)
	tab.AwaitText(l.say.Counted)
	l.goes(workshop.StageTOWS)
	l.looks(tab, scripts)
	tab.AwaitText(l.say.Nothing)
	requireQuiet(t, tab)
}

// goes brings the room to a stage.
func (l *lan) goes(kind workshop.StageKind) { l.meeting.at(kind) }

// halfASentence is written while the room goes on: it stays, under the fingers as long as
// there is somewhere to write.
func halfASentence(t *testing.T, b *browser.Browser) {
	l := onLAN(t)
	tab := l.phone(t, b, 360, true)
	l.goes(workshop.StageSilence)
	first := l.sees(tab, true)
	tab.Tap("[name=quadrant][value=T]", 1)
	tab.Tap("textarea", 1)
	tab.Type("half a sen")
	key := tab.Eval("document.querySelector('[name=key]').value")
	l.goes(workshop.StageCapture)
	if next := l.sees(tab, true); next.ID == first.ID {
		t.Fatal("the question is the same")
	}
	tab.Type("tence")
	for script, want := range map[string]string{
		"document.querySelector('textarea').value": "half a sentence", "document.activeElement.id": "text",
		"document.querySelector('[name=quadrant]:checked').value": "T", "document.querySelector('[name=key]').value": key,
	} {
		if got := tab.Eval(script); got != want {
			t.Errorf("%s is %q, want %q", script, got, want)
		}
	}
	l.goes(workshop.StageVote)
	p := l.sees(tab, true)
	tab.AwaitText(l.say.NotSent + " half a sentence")
	tab.Tap("[name=d0][value='1']", 1)
	tab.Tap("main button", 1)
	tab.AwaitText(l.say.Sent)
	tab.AwaitText(l.say.NotSent + " half a sentence")
	l.requireSums(p, 1, 1, 0, 0, 0)
	l.goes(workshop.StageCapture)
	l.sees(tab, true)
	tab.Await("document.querySelector('textarea').value === 'half a sentence'")
	tab.Tap("main button", 1)
	tab.AwaitText(l.say.ItemSent)
	if all := l.shelf.stored(); len(all) != 1 || all[0].Text != "half a sentence" || all[0].Key != key {
		t.Errorf("%+v", all)
	}
	tab.Await("document.querySelector('textarea').value === ''")
	requireQuiet(t, tab)
}

// reloadedInMidSentence is what phones do by themselves with pages that nobody looks at.
func reloadedInMidSentence(t *testing.T, b *browser.Browser) {
	l := onLAN(t)
	tab := l.phone(t, b, 360, true)
	l.goes(workshop.StageCapture)
	l.sees(tab, true)
	tab.Tap("textarea", 1)
	tab.Type("half a sentence")
	tab.Reload()
	tab.Await("document.querySelector('textarea').value === 'half a sentence'")
	tab.Tap("[name=quadrant][value=S]", 1)
	tab.Tap("main button", 2)
	tab.AwaitText(l.say.ItemSent)
	tab.Reload()
	tab.Await("document.querySelector('textarea').value === ''")
	if all := l.shelf.stored(); len(all) != 1 {
		t.Errorf("%+v", all)
	}
}

// refusedInABrowser is too long, and stays to be shortened.
func refusedInABrowser(t *testing.T, b *browser.Browser) {
	for _, scripts := range []bool{true, false} {
		l := onLAN(t)
		tab := l.phone(t, b, 360, scripts)
		l.goes(workshop.StageCapture)
		l.sees(tab, scripts)
		long := strings.Repeat("word ", 60)
		tab.Tap("[name=quadrant][value=S]", 1)
		tab.Tap("textarea", 1)
		tab.Type(long)
		tab.Tap("main button", 1)
		tab.Await("!!document.querySelector('.error')")
		if got := tab.Eval("document.querySelector('textarea').value"); strings.TrimSpace(got) != strings.TrimSpace(long) {
			t.Errorf("what is left is %q", got)
		}
		if scripts && tab.Eval("document.activeElement.className") != "error" {
			t.Error("what is wrong does not have the focus")
		}
	}
}

// laptopAway has its phones wait for it: what was answered is said again, and what is sent
// meanwhile arrives once.
func laptopAway(t *testing.T, b *browser.Browser) {
	l := onLAN(t)
	tab, other := l.phone(t, b, 360, true), l.phone(t, b, 360, true)
	l.goes(workshop.StageVote)
	p := l.sees(tab, true)
	l.sees(other, true)
	tab.Tap("[name=d0][value='2']", 1)
	tab.Tap("[name=d2][value='1']", 1)
	tab.Tap("main button", 1)
	tab.AwaitText(l.say.Sent)
	l.page.Suspend()
	tab.AwaitText(l.say.Looking)
	other.Tap("[name=d1][value='3']", 1)
	other.Tap("main button", 2)
	other.AwaitText(l.say.Trying)
	l.back(t)
	await(t, "both ballots come again", func() bool { return l.page.Answers(p).Phones == 2 })
	l.requireSums(p, 2, 2, 3, 1, 0)
	other.AwaitText(l.say.Sent)
	tab.Await("document.getElementById('state').textContent === ''")

	l.goes(workshop.StageCapture)
	l.sees(tab, true)
	tab.Tap("[name=quadrant][value=S]", 1)
	tab.Tap("textarea", 1)
	tab.Type("A word")
	l.page.Suspend()
	tab.Tap("main button", 2)
	tab.AwaitText(l.say.Trying)
	l.back(t)
	tab.AwaitText(l.say.ItemSent)
	if all := l.shelf.stored(); len(all) != 1 {
		t.Errorf("%+v", all)
	}
	requireQuiet(t, tab)
}

// loadedAfterRestart is a phone that was answered on, and whose page was thrown away while
// the laptop was away.
func loadedAfterRestart(t *testing.T, b *browser.Browser) {
	l := onLAN(t)
	tab := l.phone(t, b, 360, true)
	l.goes(workshop.StageStance)
	p := l.sees(tab, true)
	tab.Tap("[name=choice][value='1']", 1)
	tab.Tap("main button", 1)
	tab.AwaitText(l.say.Sent)
	tab.Call("Emulation.setScriptExecutionDisabled", map[string]any{"value": true}) // it is frozen
	l.page.Suspend()
	l.back(t)
	tab.Call("Emulation.setScriptExecutionDisabled", map[string]any{"value": false})
	tab.Reload()
	await(t, "the ballot comes again", func() bool { return l.page.Answers(p).Phones == 1 })
	l.requireSums(p, 1, 0, 1, 0, 0, 0)
}

// asleep is a phone in a pocket: awake it shows what is asked by then.
func asleep(t *testing.T, b *browser.Browser) {
	l := onLAN(t)
	tab := l.phone(t, b, 360, true)
	hide := func(hidden bool) {
		tab.Eval(fmt.Sprintf("Object.defineProperty(document, 'hidden', {value: %t, configurable: true}); document.dispatchEvent(new Event('visibilitychange'))", hidden))
	}
	hide(true)
	l.goes(workshop.StageStance)
	hide(false)
	l.sees(tab, true)
}

// withoutStreams is a browser that has to ask by itself.
func withoutStreams(t *testing.T, b *browser.Browser) {
	l := onLAN(t)
	tab := b.Phone(t, 360, true)
	tab.Call("Page.addScriptToEvaluateOnNewDocument", map[string]any{"source": "delete window.EventSource"})
	tab.Go(l.base + "/" + l.pass.Code)
	l.goes(workshop.StageStance)
	p := l.sees(tab, true)
	tab.Tap("[name=choice][value='1']", 1)
	tab.Tap("main button", 1)
	tab.AwaitText(l.say.Sent)
	l.page.Suspend()
	l.back(t)
	await(t, "the ballot comes again", func() bool { return l.page.Answers(p).Phones == 1 })
	requireQuiet(t, tab)
}

// theWall is read on a phone, and changes there as it does in the room.
func theWall(t *testing.T, b *browser.Browser) {
	for _, scripts := range []bool{true, false} {
		l := onLAN(t)
		tab := l.phone(t, b, 320, scripts)
		tab.Tap("a[href='/watch']", 1)
		tab.AwaitText(l.say.Blank)
		look := func() {
			if !scripts {
				tab.Tap("a.look", 1)
			}
		}
		l.page.Show([]string{"Strengths", "S1 Forty people blog"})
		look()
		tab.AwaitText("S1 Forty people blog")
		l.page.Show(nil)
		look()
		tab.AwaitText(l.say.Blank)
		tab.Tap("a[href='/']", 1)
		tab.AwaitText(l.say.Nothing)
		requireQuiet(t, tab)
	}
}

// theEnd is told to every phone, and takes nobody's words away.
func theEnd(t *testing.T, b *browser.Browser) {
	l := onLAN(t)
	tab, wall := l.phone(t, b, 360, true), l.phone(t, b, 360, true)
	wall.Tap("a[href='/watch']", 1)
	wall.AwaitText(l.say.Blank)
	l.goes(workshop.StageCapture)
	l.sees(tab, true)
	tab.Tap("textarea", 1)
	tab.Type("half a sentence")
	if err := l.page.Close(); err != nil {
		t.Error(err)
	}
	tab.AwaitText(l.say.Off)
	tab.AwaitText(l.say.NotSent + " half a sentence")
	wall.AwaitText(l.say.Off)
}

// anotherSite, on another port of the same host, has the cookie, and can do nothing with it.
func anotherSite(t *testing.T, b *browser.Browser) {
	l := onLAN(t)
	tab := l.phone(t, b, 360, true)
	l.goes(workshop.StageStance)
	p := l.sees(tab, true)
	door, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	evil := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		_, _ = fmt.Fprintf(w, "<!doctype html><title>x</title><form method=post action='%s/ballot'><input name=poll value='%s'><input name=choice value=0><button>x</button></form>", l.base, p.ID)
	})}
	breakdown.Go(func() { _ = evil.Serve(door) })
	defer evil.Close()
	_, port, _ := net.SplitHostPort(door.Addr().String())
	tab.Go("http://room.lan:" + port + "/")
	tab.Tap("button", 1)
	tab.Await("location.pathname === '/ballot'")
	l.requireSums(p, 0, 0, 0, 0, 0, 0)
}

// looks says what is wrong with how a page is laid out.
const looks = `(function () {
	var wrong = [], wide = document.documentElement.clientWidth;
	if (document.documentElement.scrollWidth > wide) { wrong.push('it scrolls sideways, to ' + document.documentElement.scrollWidth); }
	document.querySelectorAll('button, select, textarea, a, label:has(input), #code').forEach(function (e) {
		var r = e.getBoundingClientRect();
		if (r.height < 44 || r.width < 44) { wrong.push(e.outerHTML.slice(0, 60) + ' is ' + r.width + ' by ' + r.height); }
		if (r.left < 0 || r.right > wide + 0.5) { wrong.push(e.outerHTML.slice(0, 60) + ' reaches ' + r.right); }
	});
	document.querySelectorAll('input:not([type=hidden]), select, textarea').forEach(function (e) {
		if (!e.labels.length || !e.labels[0].textContent.trim()) { wrong.push(e.outerHTML.slice(0, 60) + ' has no label'); }
	});
	var state = document.getElementById('state');
	if (state && state.getAttribute('aria-live') !== 'polite') { wrong.push('what is said is not polite'); }
	return wrong.join('\n');
})()`

// accessible says what axe finds; the contrast is that of the highest level, 7:1.
const accessible = `axe.run(document, {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(function (found) {
	var wrong = found.violations.map(function (v) { return v.id + ': ' + v.help + ': ' + v.nodes.map(function (n) { return n.html.slice(0, 80); }).slice(0, 3).join(' | '); });
	if (found.passes.length < 12) { wrong.push('only ' + found.passes.length + ' checks passed'); }
	return wrong.join('\n');
})`

// howItLooks looks at every page on narrow phones, light and dark, also with long words.
func howItLooks(t *testing.T, b *browser.Browser) {
	axe := browser.Axe(t, "the page for phones has not been checked for accessibility")
	l := onLAN(t)
	l.do(workshop.AddItem{Quadrant: workshop.Strengths, Text: strings.Repeat("Donaudampfschifffahrt", 8)})
	l.page.Show([]string{"Strengths", "S1 Forty people blog", strings.Repeat("Donaudampfschifffahrt", 8)})
	tab := l.phone(t, b, 360, true)
	look := func(what string) {
		t.Helper()
		for _, dark := range []bool{false, true} {
			tab.Dark(dark)
			for _, width := range []int{320, 360} {
				tab.Width(width)
				wrong := tab.Eval(looks)
				if tab.Eval("typeof axe") == "undefined" {
					tab.Eval(axe + ";0")
				}
				if width == 320 {
					wrong += tab.Eval(accessible)
				}
				if wrong != "" {
					t.Errorf("%s, %d wide, dark %t:\n%s", what, width, dark, wrong)
				}
			}
		}
	}
	look("nothing asked")
	for _, kind := range []workshop.StageKind{workshop.StageStance, workshop.StageSilence, workshop.StageCapture, workshop.StageVote, workshop.StageGrid, workshop.StageAgreement} {
		l.goes(kind)
		l.sees(tab, true)
		look(string(kind))
	}
	tab.Tap("[name=choice]", 1)
	tab.Tap("main button", 1)
	tab.AwaitText(l.say.Sent)
	look("sent")
	l.goes(workshop.StageCapture)
	l.sees(tab, true)
	tab.Tap("[name=quadrant]", 1)
	tab.Tap("textarea", 1)
	tab.Type(strings.Repeat("x", 281))
	tab.Tap("main button", 1)
	tab.Await("!!document.querySelector('.error')")
	look("refused")
	l.goes(workshop.StageVote)
	tab.AwaitText(l.say.NotSent)
	look("not sent")
	tab.Go(l.base + "/watch")
	look("the wall")
	tab.Call("Network.clearBrowserCookies", nil)
	tab.Go(l.base + "/")
	look("the door")
	tab.Go(l.base + "/zzzz")
	tab.Await("!!document.querySelector('.error')")
	look("a wrong code")
	var complaints []string
	for _, one := range tab.Complaints() {
		if !strings.Contains(one, "Failed to load resource") {
			complaints = append(complaints, one)
		}
	}
	if text, _ := json.Marshal(complaints); len(complaints) > 0 {
		t.Error(string(text))
	}
}

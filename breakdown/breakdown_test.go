package breakdown

import (
	"errors"
	"strings"
	"testing"
)

// What a panic says may be what somebody typed; a report names places only.
func TestAReportHasNoTypedText(t *testing.T) {
	word := "Zwetschgendatschi"
	for name, do := range map[string]func(){
		"text":        func() { panic("no such item: " + word) },
		"an error":    func() { panic(errors.New(word)) },
		"a value":     func() { panic([]string{word}) },
		"passed on":   func() { panic(Caught(func() { panic(word) })) },
		"a type":      func() { _ = any(word).(int) },
		"a bad place": func() { _ = []byte(word)[len(word)+len(t.Name())] },
		"a bad piece": func() { _ = word[len(t.Name()):] },
	} {
		broken := Caught(do)
		if broken == nil {
			t.Errorf("%s: it was not caught", name)
			continue
		}
		report := broken.Report()
		if strings.Contains(report, word) || strings.Contains(broken.Error(), word) {
			t.Errorf("%s: the report has the words:\n%s", name, report)
		}
		if !strings.Contains(report, "TestAReportHasNoTypedText") || !strings.Contains(report, "breakdown_test.go:") || strings.Contains(report, "runtime.gopanic") {
			t.Errorf("%s: the report does not say where:\n%s", name, report)
		}
		if strings.Contains(report, "0x") {
			t.Errorf("%s: the report has arguments:\n%s", name, report)
		}
	}
}

func TestAReportHasGosOwnMessage(t *testing.T) {
	three := 3
	report := Caught(func() { _ = []int{1}[three] }).Report()
	if !strings.HasPrefix(report, "runtime error: index out of range [3] with length 1\n") {
		t.Errorf("got %s", report)
	}
}

func TestNoPanicIsCaughtWhereThereIsNone(t *testing.T) {
	if broken := Caught(func() {}); broken != nil {
		t.Errorf("caught %v", broken)
	}
}

// What breaks down beside the rest is told to the newest who watches, and to
// nobody who has stopped.
func TestTheNewestWatcherIsCalled(t *testing.T) {
	told := make(chan string)
	watch := func(name string) func() {
		return Watch(func(*Error) { go func() { told <- name }() })
	}
	stopOld := watch("old")
	stopNew := watch("new")
	Go(func() { panic("x") })
	if got := <-told; got != "new" {
		t.Errorf("told %s", got)
	}
	stopNew()
	Go(func() { panic("x") })
	if got := <-told; got != "old" {
		t.Errorf("told %s", got)
	}
	stopOld()
	if len(watchers) > 0 {
		t.Error("somebody still watches")
	}
}

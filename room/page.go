package room

import (
	"embed"
	"fmt"
	"html/template"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"sync"

	"crypto/rand"

	"swotshop/workshop"
	"swotshop/workshop/language"
)

// This file is what a phone shows.

//go:embed page
var files embed.FS

// templates are parsed when the first phone comes, and not at every start of the program.
var templates = sync.OnceValue(func() *template.Template { return template.Must(template.New("").ParseFS(files, "page/*.html")) })

func asset(name, kind string) http.HandlerFunc {
	data, err := files.ReadFile(name)
	if err != nil {
		panic(err) // it is built in
	}
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", kind)
		_, _ = w.Write(data)
	}
}

// view is what a page is made from.
type view struct {
	Say       *language.Phones
	Language  string
	Epoch     string
	Version   int
	Poll      workshop.Poll
	Answered  bool
	Choices   []choice
	Functions []function
	Dots      string // how many there are, in words
	DotsLeft  [2]string
	Key       string
	Typed     typed
	Said      string
	Error     string
	Seats     bool
	Wall      []string
	Off       bool
	names     [workshop.GridSide]string // of the levels of impact and effort
}

// choice is one that can be chosen, with what the phone has chosen already.
type choice struct {
	workshop.Choice
	Index   int
	Chosen  bool
	Numbers []number // of dots
	Impact  []number
	Effort  []number
}

// number is one of several radio buttons.
type number struct {
	N      int
	Name   string
	Chosen bool
}

type function struct {
	ID, Name string
	Chosen   bool
}

// typed is what somebody wrote that was not taken: it stays on the phone.
type typed struct{ Text, Quadrant, Function string }

// view is what the page of a phone is made from now.
func (r *Room) view(p phone) view {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.viewWith(r.mine(p))
}

// viewOfRefused is that page with what was sent and not taken: to be shortened, or chosen
// otherwise, and sent again. The key stays the same, since what could not be saved may have
// been saved all the same.
func (r *Room) viewOfRefused(p phone, isItem bool, sent url.Values) view {
	r.mu.Lock()
	defer r.mu.Unlock()
	if !isItem {
		if sent.Get("poll") != r.asked.poll.ID {
			return r.viewWith(r.mine(p))
		}
		v := r.viewWith(ballotOf(r.asked.poll, sent))
		v.Answered = false         // with what is chosen on it
		for i := range v.Choices { // half a place is in no ballot
			v.Choices[i].Impact, v.Choices[i].Effort = v.levels(numberIn(sent, "i"+strconv.Itoa(i))), v.levels(numberIn(sent, "e"+strconv.Itoa(i)))
		}
		return v
	}
	v := r.viewWith(r.mine(p))
	v.Typed = typed{workshop.Clean(sent.Get("text")), sent.Get("quadrant"), sent.Get("function")}
	if key := sent.Get("key"); (workshop.Submission{Key: key, Quadrant: workshop.Strengths, Text: "x"}).Check(r.asked.words) == nil {
		v.Key = key
	}
	return v
}

// viewWith is the page of a phone with a ballot. The lock is held.
func (r *Room) viewWith(mine workshop.Ballot) view {
	words, poll := r.asked.words, r.asked.poll
	v := view{
		Say: &words.Phones, Language: r.tongue(), Epoch: r.epoch, Version: r.asked.version, Poll: poll, Answered: mine != nil,
		names: words.Grid.Steps, Key: rand.Text(), Seats: len(r.pass.Seats) > 0, Off: r.off,
	}
	for i, c := range poll.Choices {
		v.Choices = append(v.Choices, v.choiceOf(c, i, mine))
	}
	switch poll.Kind {
	case workshop.PollDots:
		v.Dots = language.Fill(words.Form(words.Phones.Dots, poll.Dots), "n", poll.Dots, "most", poll.MostOn)
		v.DotsLeft = [2]string{words.Form(words.Phones.DotsLeft, 1), words.Form(words.Phones.DotsLeft, 2)}
	case workshop.PollItems:
		for _, f := range workshop.Functions {
			v.Functions = append(v.Functions, function{ID: string(f), Name: words.Functions.Of(string(f))})
		}
	}
	return v
}

// tongue is the language of the page, as browsers know it. The lock is held.
func (r *Room) tongue() string {
	if r.asked.language == "" {
		return "en"
	}
	return r.asked.language
}

func (v *view) choiceOf(c workshop.Choice, i int, mine workshop.Ballot) choice {
	poll, one, n := v.Poll, choice{Choice: c, Index: i}, 0
	if i < len(mine) {
		n = mine[i]
	}
	switch poll.Kind {
	case workshop.PollDots:
		for dots := range poll.MostOn + 1 {
			one.Numbers = append(one.Numbers, number{dots, strconv.Itoa(dots), dots == n})
		}
	case workshop.PollPlaces:
		at := workshop.PlaceNumbered(n)
		one.Impact, one.Effort = v.levels(at.Impact), v.levels(at.Effort)
	case workshop.PollItems:
		one.Chosen = c.Quadrant == poll.About.Quadrant
	default:
		one.Chosen = n > 0
	}
	return one
}

// levels are those of impact or of effort, with one chosen.
func (v *view) levels(chosen int) (all []number) {
	for i, name := range v.names {
		all = append(all, number{i + 1, name, i+1 == chosen})
	}
	return all
}

// ballotOf reads a ballot from a form; what is no number is one that no poll takes.
func ballotOf(poll workshop.Poll, f url.Values) workshop.Ballot {
	b := make(workshop.Ballot, len(poll.Choices))
	switch poll.Kind {
	case workshop.PollDots:
		for i := range b {
			b[i] = numberIn(f, "d"+strconv.Itoa(i))
		}
	case workshop.PollPlaces:
		for i := range b {
			b[i] = placeIn(f, i)
		}
	default:
		n, err := strconv.Atoi(f.Get("choice"))
		if err != nil || n < 0 || n >= len(b) {
			return nil
		}
		b[n] = 1
	}
	return b
}

// placeIn is the number of a place in a form; 0 where none is chosen, and -1 for what is none.
func placeIn(f url.Values, i int) int {
	at := workshop.Place{Impact: numberIn(f, "i"+strconv.Itoa(i)), Effort: numberIn(f, "e"+strconv.Itoa(i))}
	if n := at.Number(); n > 0 || at == (workshop.Place{}) {
		return n
	}
	return -1
}

// isHalfPlaced reports whether a form says how much something would change, and not how much
// it would take, or the other way round.
func isHalfPlaced(poll workshop.Poll, f url.Values) bool {
	if poll.Kind != workshop.PollPlaces {
		return false
	}
	for i := range poll.Choices {
		if n := strconv.Itoa(i); (f.Get("i"+n) == "") != (f.Get("e"+n) == "") {
			return true
		}
	}
	return false
}

// numberIn is a number of a form; 0 where there is none, and -1 for what is none.
func numberIn(f url.Values, name string) int {
	text := f.Get(name)
	if text == "" {
		return 0
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		return -1
	}
	return n
}

func said(say *language.Phones, isItem bool) string {
	if isItem {
		return say.ItemSent
	}
	return say.Sent
}

// page is the page of a phone, or the door for who is not in.
func (r *Room) page(w http.ResponseWriter, req *http.Request) {
	p, in := r.phoneOf(req)
	if !in {
		r.door(w, req, http.StatusOK, "")
		return
	}
	v := r.view(p)
	switch req.URL.Query().Get("sent") {
	case "item":
		v.Said = said(v.Say, true)
	case "answer":
		v.Said = said(v.Say, false)
	}
	r.render(w, http.StatusOK, "page", v)
}

func (r *Room) now(w http.ResponseWriter, _ *http.Request, p phone) {
	v := r.view(p)
	w.Header().Set("X-Mark", fmt.Sprintf("%s %d", v.Epoch, v.Version)) // for browsers without streams
	r.render(w, http.StatusOK, "now", v)
}

// watch is the wall in words, for somebody who cannot read it from there.
func (r *Room) watch(w http.ResponseWriter, _ *http.Request, p phone) {
	r.render(w, http.StatusOK, "watch", r.wallView())
}

func (r *Room) wallNow(w http.ResponseWriter, _ *http.Request, p phone) {
	r.render(w, http.StatusOK, "wall", r.wallView())
}

func (r *Room) wallView() view {
	r.mu.Lock()
	defer r.mu.Unlock()
	return view{Say: &r.asked.words.Phones, Language: r.tongue(), Epoch: r.epoch, Version: r.asked.wall, Wall: r.wall, Off: r.off}
}

// door is what those see who are not in. A script gets the status alone.
func (r *Room) door(w http.ResponseWriter, req *http.Request, status int, problem string) {
	if req.Header.Get("X-Page") != "" {
		http.Error(w, problem, status)
		return
	}
	r.mu.Lock()
	v := view{Say: &r.asked.words.Phones, Language: r.tongue(), Error: problem, Seats: len(r.pass.Seats) > 0, Off: r.off}
	r.mu.Unlock()
	r.render(w, status, "door", v)
}

func (r *Room) render(w http.ResponseWriter, status int, name string, v view) {
	var page strings.Builder
	if err := templates().ExecuteTemplate(&page, name, v); err != nil {
		http.Error(w, http.StatusText(http.StatusInternalServerError), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	_, _ = w.Write([]byte(page.String()))
}

package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"os"
	"slices"
	"sync"
	"time"

	"swotshop/room"
	"swotshop/workshop"
)

// This file has the servers that phones are measured with: each does what it is told on
// its standard input, until that ends.

// serveAs is one of them.
func serveAs(what string) error {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	if what == "news" {
		return serveNews(listener)
	}
	return serveRoom(listener)
}

// orders carries out what is told, line by line.
func orders(do map[string]func()) error {
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		do[lines.Text()]()
	}
	return lines.Err()
}

// serveRoom serves the page of a session.
func serveRoom(listener net.Listener) error {
	f, err := newFiller()
	if err != nil {
		return err
	}
	s := f.begin("Acme", "Bench", time.Now(), nil)
	stage := func(kind workshop.StageKind) {
		s.do(workshop.EnterStage{Stage: slices.IndexFunc(f.agenda.Stages, func(one workshop.Stage) bool { return one.Kind == kind })})
	}
	pass := room.NewPass(time.Now(), nil)
	page, err := room.Open(room.Options{
		Pass: pass, Listener: listener, Hosts: []string{listener.Addr().String()}, Now: time.Now, Beat: time.Hour, // a sign of life is no news
		Store: func(context.Context, []workshop.Submission) error { return nil },
	})
	if err != nil {
		return err
	}
	defer page.Suspend()
	page.Ask(s.log.State())
	fmt.Println("http://" + listener.Addr().String() + "/" + pass.Code)
	kinds := []workshop.StageKind{workshop.StageCapture, workshop.StageStance}
	return orders(map[string]func(){
		"ask": func() {
			stage(kinds[0])
			slices.Reverse(kinds)
			page.Ask(s.log.State())
		},
		"stance": func() {
			stage(workshop.StageCapture)
			page.Ask(s.log.State())
			stage(workshop.StageStance)
			page.Ask(s.log.State())
		},
		"tally": func() {
			text, _ := json.Marshal(page.Answers(s.log.State().Poll()).Sums) // numbers, always
			fmt.Println(string(text))
		},
	})
}

// listeners are told that there is something new, and nothing else.
type listeners struct {
	mu  sync.Mutex
	all map[chan struct{}]struct{}
}

// serveNews is the least that such a server can be.
func serveNews(listener net.Listener) error {
	l := &listeners{all: map[chan struct{}]struct{}{}}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /events", l.stream)
	mux.HandleFunc("GET /", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "news") })
	server := &http.Server{Handler: mux}
	go func() { _ = server.Serve(listener) }() // until the process ends
	fmt.Println("http://" + listener.Addr().String() + "/")
	return orders(map[string]func(){"ask": l.tell})
}

func (l *listeners) tell() {
	l.mu.Lock()
	defer l.mu.Unlock()
	for c := range l.all {
		select {
		case c <- struct{}{}:
		default:
		}
	}
}

func (l *listeners) stream(w http.ResponseWriter, r *http.Request) {
	c := make(chan struct{}, 1)
	l.mu.Lock()
	l.all[c] = struct{}{}
	l.mu.Unlock()
	w.Header().Set("Content-Type", "text/event-stream")
	for {
		if _, err := fmt.Fprint(w, "data: new\n\n"); err != nil || http.NewResponseController(w).Flush() != nil {
			return
		}
		select {
		case <-c:
		case <-r.Context().Done():
			return
		}
	}
}

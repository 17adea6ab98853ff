package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"swotshop/e2e/terminal"
)

// This file measures keys while somebody on the same network pesters the page for phones.

// hostility is how many requests a second that is, and attackers how many send them.
const (
	hostility = 500
	attackers = 50
)

// pestered measures from a key to its paint with such requests, and with no phones at all.
func (b bench) pestered(ctx context.Context) error {
	begin := func(name string) (*terminal.Terminal, error) {
		t, _, err := b.start("Capture", b.swotshop, "new", "--library", filepath.Join(b.home, name), "--client", "Acme", "--title", "Bench", "--stage", "capture")
		return t, err
	}
	quiet, err := begin("quiet.db")
	if err != nil {
		return err
	}
	pestered, err := begin("pestered.db")
	if err != nil {
		return err
	}
	at, err := b.turnOn(pestered)
	if err != nil {
		return err
	}
	ctx, stop := context.WithCancel(ctx)
	var sent atomic.Int64
	for i := range attackers {
		go pester(ctx, at, i, &sent)
	}
	began := time.Now()
	times, err := b.letters(pestered, quiet)
	stop()
	if err != nil {
		return err
	}
	fmt.Printf("| requests a second meanwhile | %.0f | | | |\n", float64(sent.Load())/time.Since(began).Seconds())
	row("key to paint, pestered, against no phones (median)", times[0], times[1], 0.5, "1.1")
	row("key to paint, pestered (95th percentile)", times[0], times[1], 0.95, "")
	return quitAll(pestered, quiet)
}

// turnOn turns on phones as a person would, and answers with the address of the page.
func (b bench) turnOn(t *terminal.Terminal) (string, error) {
	if err := t.Press("f8", "enter"); err != nil {
		return "", err
	}
	var at string
	err := t.Until(limit, "the address of the page", func(screen string) bool {
		at = b.page()
		return at != "" && strings.Contains(screen, at)
	})
	if err != nil {
		return "", err
	}
	return at, t.Press("esc")
}

// page is the address that the page would come back to; empty while there is none.
func (b bench) page() string {
	found, _ := filepath.Glob(filepath.Join(b.home, ".local", "state", "swotshop", "phones-*.json"))
	if len(found) == 0 {
		return ""
	}
	var pass struct {
		IP   string
		Port int
	}
	data, err := os.ReadFile(found[0])
	if err != nil || json.Unmarshal(data, &pass) != nil {
		return ""
	}
	return net.JoinHostPort(pass.IP, strconv.Itoa(pass.Port))
}

// pester sends one attacker’s part of the requests, of every kind in turn.
func pester(ctx context.Context, at string, n int, sent *atomic.Int64) {
	client := http.Client{Timeout: limit}
	turn := time.NewTicker(attackers * time.Second / hostility)
	defer turn.Stop()
	for i := n; ; i++ {
		select {
		case <-ctx.Done():
			client.CloseIdleConnections()
			return
		case <-turn.C:
		}
		if i%5 == 4 {
			hangUp(at)
		} else if r, err := client.Do(hostile(ctx, at, i)); err == nil {
			_, _ = io.Copy(io.Discard, r.Body)
			_ = r.Body.Close()
		}
		sent.Add(1)
	}
}

// hostile is a wrong code, a foreign name, a foreign page’s form, or far too much.
func hostile(ctx context.Context, at string, i int) *http.Request {
	method, path, body := http.MethodGet, "/wrong"+strconv.Itoa(i), ""
	if i%5 >= 2 {
		method, path = http.MethodPost, "/"
	}
	if i%5 == 3 {
		body = strings.Repeat("x", 100_000)
	}
	r, err := http.NewRequestWithContext(ctx, method, "http://"+at+path, strings.NewReader(body))
	if err != nil {
		panic(err) // a slip in this file
	}
	switch i % 5 {
	case 1:
		r.Host = "example.org"
	case 2:
		r.Header.Set("Origin", "http://example.org")
	}
	return r
}

// hangUp begins a request, and goes.
func hangUp(at string) {
	c, err := net.DialTimeout("tcp", at, limit)
	if err != nil {
		return
	}
	_, _ = io.WriteString(c, "POST / HTTP/1.1\r\nHost: "+at+"\r\nContent-Le")
	_ = c.Close()
}

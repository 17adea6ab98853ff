// Package phone is somebody’s phone without a script, for tests and measurements: it follows
// links, keeps cookies, listens for news, and fills in the form that a page has by what
// stands where. It knows nothing of how the page is made, but where its news come from.
//
// Not here: a real browser (e2e/browser).
package phone

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"strconv"
	"strings"
	"time"

	"golang.org/x/net/html"
)

// news is where a page says that there is something new.
const news = "/events"

// limit turns a page that hangs into an error.
const limit = time.Minute

// Phone is one of them. Only one of its methods may run at a time, besides [Phone.News].
type Phone struct {
	http http.Client
	at   *url.URL   // the page
	page *html.Node // as it was last read
}

// Scan is a phone that has scanned the code of a page. It calls from an address of this
// computer; nil leaves that to the system.
func Scan(link string, from net.Addr) (*Phone, error) {
	jar, err := cookiejar.New(nil)
	if err != nil {
		return nil, err
	}
	at, err := url.Parse(link)
	if err != nil {
		return nil, err
	}
	dialer := &net.Dialer{LocalAddr: from}
	p := &Phone{http: http.Client{Jar: jar, Transport: &http.Transport{DialContext: dialer.DialContext}}, at: at}
	_, err = p.send(http.MethodGet, link, nil)
	return p, err
}

// Hang ends all connections, as going to sleep does.
func (p *Phone) Hang() { p.http.CloseIdleConnections() }

// Host is the address that the page has.
func (p *Phone) Host() string { return p.at.Hostname() }

// send asks for something and takes what the page answers with.
func (p *Phone) send(method, to string, form url.Values) (status int, err error) {
	ctx, stop := context.WithTimeout(context.Background(), limit)
	defer stop()
	request, err := http.NewRequestWithContext(ctx, method, to, strings.NewReader(form.Encode()))
	if err != nil {
		return 0, err
	}
	if method == http.MethodPost {
		request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		request.Header.Set("Origin", request.URL.Scheme+"://"+request.URL.Host)
	}
	r, err := p.http.Do(request)
	if err != nil {
		return 0, err
	}
	defer r.Body.Close()
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return 0, err
	}
	p.at = r.Request.URL
	p.page, err = html.Parse(bytes.NewReader(body))
	return r.StatusCode, err
}

// Look reads the page anew.
func (p *Phone) Look() error {
	status, err := p.send(http.MethodGet, p.on("/"), nil)
	if err == nil && status != http.StatusOK {
		err = fmt.Errorf("the page answers with %d: %s", status, p.Says())
	}
	return err
}

func (p *Phone) on(path string) string { return p.at.ResolveReference(&url.URL{Path: path}).String() }

// Says is the text on the page.
func (p *Phone) Says() string {
	var text strings.Builder
	for n := range p.page.Descendants() {
		if n.Type == html.TextNode && n.Parent.Data != "script" && n.Parent.Data != "style" {
			text.WriteString(n.Data + " ")
		}
	}
	return strings.Join(strings.Fields(text.String()), " ")
}

// Secrets are what the phone alone has: its cookies, and each part of them.
func (p *Phone) Secrets() (all []string) {
	for _, c := range p.http.Jar.Cookies(p.at) {
		all = append(all, strings.FieldsFunc(c.Value, func(r rune) bool { return strings.ContainsRune(".:|~", r) })...)
	}
	return all
}

// Asks reports whether the page has a question that can be answered now.
func (p *Phone) Asks() (bool, error) {
	if err := p.Look(); err != nil {
		return false, err
	}
	_, asks := formOn(p.page)
	return asks, nil
}

// asked is the question of the page as it is now.
func (p *Phone) asked() (form, error) {
	if err := p.Look(); err != nil {
		return form{}, err
	}
	f, asks := formOn(p.page)
	if !asks {
		return f, fmt.Errorf("nothing is asked: %s", p.Says())
	}
	return f, nil
}

// Pick answers with the n-th choice, from 1.
func (p *Phone) Pick(n int) error {
	f, err := p.asked()
	if err != nil {
		return err
	}
	if len(f.picks) == 0 || n > len(f.of[f.picks[0]]) {
		return fmt.Errorf("there is no choice %d: %s", n, p.Says())
	}
	f.filled.Set(f.picks[0], f.of[f.picks[0]][n-1])
	return p.answer(f)
}

// Place puts dots on the choices, in their order.
func (p *Phone) Place(dots ...int) error {
	f, err := p.asked()
	if err != nil {
		return err
	}
	for i, n := range dots {
		switch {
		case len(f.numbers) == len(dots):
			f.filled.Set(f.numbers[i], strconv.Itoa(n))
		case len(f.picks) == len(dots) && n < len(f.of[f.picks[i]]): // 0, 1, 2 … to pick from
			f.filled.Set(f.picks[i], f.of[f.picks[i]][n])
		default:
			return fmt.Errorf("%d dots cannot be placed on the choice %d of %d: %s", n, i+1, len(dots), p.Says())
		}
	}
	return p.answer(f)
}

// answer sends a form twice, as an impatient finger does: it has to be taken.
func (p *Phone) answer(f form) error {
	to, err := p.at.Parse(f.action)
	if err != nil {
		return err
	}
	for range 2 {
		status, err := p.send(http.MethodPost, to.String(), f.filled)
		if err != nil {
			return err
		}
		if status != http.StatusOK {
			return fmt.Errorf("%v was not taken (%d): %s", f.filled, status, p.Says())
		}
	}
	return nil
}

// News calls something for each word that there is something new, until the context ends
// or the page does.
func (p *Phone) News(ctx context.Context, heard func()) error {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, p.on(news), nil)
	if err != nil {
		return err
	}
	r, err := p.http.Do(request)
	if err != nil {
		return err
	}
	defer r.Body.Close()
	if r.StatusCode != http.StatusOK {
		return fmt.Errorf("the news answer with %d", r.StatusCode)
	}
	lines := bufio.NewScanner(r.Body)
	for lines.Scan() {
		if strings.HasPrefix(lines.Text(), "data:") {
			heard()
		}
	}
	return lines.Err()
}

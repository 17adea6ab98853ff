package room

import (
	"context"
	"crypto/rand"
	"errors"
	"io"
	"log"
	"net"
	"net/http"
	"slices"
	"time"

	"swotshop/workshop"
	"swotshop/workshop/language"
)

// This file is who may ask what of the server.

const (
	cookieName = "phone"
	cookieLife = 12 * time.Hour
	mostBody   = 8 << 10
)

func (r *Room) newServer() *http.Server {
	return &http.Server{
		Handler: r.handler(), ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 10 * time.Second, WriteTimeout: 10 * time.Second,
		IdleTimeout: time.Minute, MaxHeaderBytes: 8 << 10,
		ErrorLog:    log.New(io.Discard, "", 0), // it would write down addresses
		ConnContext: func(ctx context.Context, conn net.Conn) context.Context { return withVisit(ctx, conn) },
	}
}

func (r *Room) handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", r.page)
	mux.HandleFunc("GET /{code}", r.enterByAddress)
	mux.HandleFunc("POST /join", r.enterByForm)
	mux.HandleFunc("GET /now", r.forGuests(r.now))
	mux.HandleFunc("GET /wall", r.forGuests(r.wallNow))
	mux.HandleFunc("GET /watch", r.forGuests(r.watch))
	mux.HandleFunc("GET /events", r.forGuests(r.events))
	mux.HandleFunc("POST /ballot", r.forGuests(r.paced(r.ballot)))
	mux.HandleFunc("POST /item", r.forGuests(r.paced(r.item)))
	mux.HandleFunc("GET /style.css", asset("page/style.css", "text/css; charset=utf-8"))
	mux.HandleFunc("GET /script.js", asset("page/script.js", "text/javascript; charset=utf-8"))
	return r.checked(http.NewCrossOriginProtection().Handler(mux))
}

// checked is what every request passes: it has to call the page by an address that was
// offered, or another site could speak in its name.
func (r *Room) checked(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		if !slices.Contains(r.options.Hosts, req.Host) {
			http.Error(w, "This page has another address.", http.StatusMisdirectedRequest)
			return
		}
		h := w.Header()
		h.Set("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Referrer-Policy", "same-origin") // with no-referrer forms without a script have the origin null, which is refused
		h.Set("Cache-Control", "no-store")
		req.Body = http.MaxBytesReader(w, req.Body, mostBody)
		next.ServeHTTP(w, req)
	})
}

// phoneOf is who sent a request; ok is false for who has no cookie of ours.
func (r *Room) phoneOf(req *http.Request) (p phone, ok bool) {
	cookie, err := req.Cookie(cookieName)
	if err != nil {
		return phone{}, false
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if p, ok = r.pass.unseal(cookie.Value); !ok || !r.welcome(p) {
		return phone{}, false
	}
	if v := visitOf(req.Context()); v != nil {
		v.known()
	}
	r.guest(p).seen = r.options.Now()
	return p, true
}

// welcome reports whether there is room for a phone. The lock is held.
func (r *Room) welcome(p phone) bool { return r.phones[p.name] != nil || len(r.phones) < mostPhones }

// guest is what is known of a phone. The lock is held.
func (r *Room) guest(p phone) *guest {
	g := r.phones[p.name]
	if g == nil {
		g = &guest{items: map[string]*writing{}}
		r.phones[p.name] = g
		if r.first.IsZero() {
			r.first = r.options.Now()
		}
		r.change()
	}
	return g
}

type handlerOf func(http.ResponseWriter, *http.Request, phone)

// forGuests is for phones that are in.
func (r *Room) forGuests(next handlerOf) http.HandlerFunc {
	return func(w http.ResponseWriter, req *http.Request) {
		p, ok := r.phoneOf(req)
		if !ok {
			r.door(w, req, http.StatusForbidden, r.wording().Phones.Again)
			return
		}
		next(w, req, p)
	}
}

// paced is for forms of phones that do not send too much at once.
func (r *Room) paced(next handlerOf) handlerOf {
	return func(w http.ResponseWriter, req *http.Request, p phone) {
		if !parsed(w, req) {
			return
		}
		if !r.pace(p) {
			r.answer(w, req, p, &refusal{http.StatusTooManyRequests, r.wording().Phones.TooFast})
			return
		}
		next(w, req, p)
	}
}

func (r *Room) pace(p phone) bool {
	now := r.options.Now()
	r.mu.Lock()
	defer r.mu.Unlock()
	g := r.guest(p)
	g.posts = slices.DeleteFunc(g.posts, func(at time.Time) bool { return now.Sub(at) > postsIn })
	if len(g.posts) >= mostPosts {
		return false
	}
	g.posts = append(g.posts, now)
	return true
}

// wording is in which words the page speaks now.
func (r *Room) wording() *language.Words {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.asked.words
}

func (r *Room) enterByAddress(w http.ResponseWriter, req *http.Request) {
	r.enter(w, req, req.PathValue("code"))
}

func (r *Room) enterByForm(w http.ResponseWriter, req *http.Request) {
	if parsed(w, req) {
		r.enter(w, req, req.PostForm.Get("code"))
	}
}

// enter lets in who has the code, and sends on who is in.
func (r *Room) enter(w http.ResponseWriter, req *http.Request, code string) {
	if _, in := r.phoneOf(req); in {
		http.Redirect(w, req, "/", http.StatusSeeOther)
		return
	}
	say, from := &r.wording().Phones, addressOf(req.RemoteAddr)
	scanned := r.scanned(code)
	if !scanned && !r.gates.guess(from) {
		r.door(w, req, http.StatusTooManyRequests, say.Guesses)
		return
	}
	p, how, err := r.admit(code)
	if how == right && !scanned {
		r.gates.guessedRight(from)
	}
	switch {
	case err != nil:
		r.door(w, req, http.StatusServiceUnavailable, say.NotSaved)
	case how == used:
		r.door(w, req, http.StatusForbidden, say.UsedCode)
	case how == wrong:
		r.door(w, req, http.StatusNotFound, say.WrongCode)
	case p == phone{}:
		r.door(w, req, http.StatusServiceUnavailable, say.Full)
	default:
		http.SetCookie(w, &http.Cookie{
			Name: cookieName, Value: r.sealed(p), Path: "/", HttpOnly: true, SameSite: http.SameSiteLaxMode, MaxAge: int(cookieLife / time.Second),
		})
		http.Redirect(w, req, "/", http.StatusSeeOther)
	}
}

// scanned reports whether a code is that of the link: who has it comes in, however many wrong
// codes others have typed behind the same address.
func (r *Room) scanned(code string) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.pass.isLink(typedCode(code))
}

func (r *Room) sealed(p phone) string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.pass.seal(p)
}

// admit judges a code. Nobody is who finds no room. A seat is taken before anybody sits on
// it, and stored as taken.
func (r *Room) admit(code string) (p phone, how judgement, err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	seat, how := r.pass.judge(code)
	if how != right {
		return phone{}, how, nil
	}
	p = phone{rand.Text(), seat}
	if !r.welcome(p) {
		return phone{}, right, nil
	}
	if seat > 0 {
		taken := r.pass
		taken.Used = append(slices.Clone(taken.Used), seat)
		if r.options.Keep != nil {
			if err := r.options.Keep(taken); err != nil {
				return phone{}, right, err
			}
		}
		r.pass = taken
	}
	return p, right, nil
}

// ballot takes a ballot from a form.
func (r *Room) ballot(w http.ResponseWriter, req *http.Request, p phone) {
	r.answer(w, req, p, r.put(p, req.PostForm))
}

// item takes a submission from a form. It is taken whatever is asked by now: what somebody
// wrote is not lost because the room has gone on.
func (r *Room) item(w http.ResponseWriter, req *http.Request, p phone) {
	f := req.PostForm
	r.answer(w, req, p, r.submit(p, workshop.Submission{
		Key: f.Get("key"), Quadrant: workshop.Quadrant(f.Get("quadrant")), Function: workshop.Function(f.Get("function")),
		Text: workshop.Clean(f.Get("text")),
	}))
}

func parsed(w http.ResponseWriter, req *http.Request) bool {
	err := req.ParseForm()
	if err == nil {
		return true
	}
	status := http.StatusBadRequest
	if large := new(http.MaxBytesError); errors.As(err, &large) {
		status = http.StatusRequestEntityTooLarge
	}
	http.Error(w, http.StatusText(status), status)
	return false
}

// answer answers a form: with the piece of the page that a script asks for, or with a page.
// After a form without a script the address is that of the page again, so that neither
// back nor reload sends it twice.
func (r *Room) answer(w http.ResponseWriter, req *http.Request, p phone, err error) {
	refused := new(refusal)
	if err != nil && !errors.As(err, &refused) {
		refused = &refusal{http.StatusInternalServerError, r.wording().Phones.NotSaved}
	}
	isItem := req.URL.Path == "/item"
	switch script := req.Header.Get("X-Page") != ""; {
	case err != nil:
		v := r.viewOfRefused(p, isItem, req.PostForm)
		v.Error = refused.text
		r.render(w, refused.status, templateFor(script), v)
	case script:
		v := r.view(p)
		v.Said = said(v.Say, isItem)
		r.render(w, http.StatusOK, "now", v)
	case isItem:
		http.Redirect(w, req, "/?sent=item", http.StatusSeeOther)
	default:
		http.Redirect(w, req, "/?sent=answer", http.StatusSeeOther)
	}
}

func templateFor(script bool) string {
	if script {
		return "now"
	}
	return "page"
}

package phone

import (
	"net/url"
	"slices"

	"golang.org/x/net/html"
)

// form is a question on a page: what can be filled in, in the order in which it stands there.
type form struct {
	action  string
	filled  url.Values          // as it is without the person
	picks   []string            // names of what one of several is picked from
	of      map[string][]string // what can be picked
	numbers []string            // names of what is counted
}

// formOn is the first form on a page in which there is something to fill in, apart from
// the door, which asks for a code.
func formOn(page *html.Node) (f form, there bool) {
	for n := range page.Descendants() {
		if n.Data != "form" {
			continue
		}
		if f = formOf(n); len(f.picks)+len(f.numbers) > 0 {
			return f, true
		}
	}
	return form{}, false
}

func formOf(node *html.Node) form {
	f := form{action: stated(node, "action"), filled: url.Values{}, of: map[string][]string{}}
	for n := range node.Descendants() {
		f.add(n)
	}
	return f
}

// add takes one element of a form.
func (f *form) add(n *html.Node) {
	name, value := stated(n, "name"), stated(n, "value")
	if n.Type != html.ElementNode || name == "" {
		return
	}
	switch kind := stated(n, "type"); {
	case kind == "radio":
		if f.of[name] = append(f.of[name], value); len(f.of[name]) == 1 {
			f.picks = append(f.picks, name)
		}
		if has(n, "checked") {
			f.filled.Set(name, value)
		}
	case kind == "number", n.Data == "select":
		f.numbers = append(f.numbers, name)
		f.filled.Set(name, value)
	case kind == "hidden":
		f.filled.Add(name, value)
	}
}

// stated is the value of an attribute, and has reports whether it is there.
func stated(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func has(n *html.Node, name string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == name })
}

package workshop

import (
	"slices"
	"strings"

	"swotshop/workshop/language"
)

// Function is the part of the business that an item is about.
type Function string

// The functions. Untagged means that nobody has said yet.
const (
	Untagged   Function = ""
	Sales      Function = "sales"
	Marketing  Function = "marketing"
	Service    Function = "service"
	HR         Function = "hr"
	IT         Function = "it"
	Finance    Function = "finance"
	Legal      Function = "legal"
	Operations Function = "operations"
	Product    Function = "product"
	Leadership Function = "leadership"
	Other      Function = "other"
)

// Functions lists all functions that can be tagged.
var Functions = []Function{Sales, Marketing, Service, HR, IT, Finance, Legal, Operations, Product, Leadership, Other}

// aliases are what else functions are called: departments that are a part of one, and
// those who lead it.
var aliases = map[string]Function{
	"account management": Sales, "business development": Sales,
	"comms": Marketing, "communications": Marketing, "pr": Marketing, "brand": Marketing, "cmo": Marketing,
	"support": Service, "customer service": Service, "customer support": Service, "customer care": Service,
	"people": HR, "recruiting": HR, "recruitment": HR, "human resources": HR,
	"technology": IT, "information technology": IT, "cio": IT,
	"accounting": Finance, "controlling": Finance, "cfo": Finance,
	"compliance": Legal, "risk": Legal,
	"production": Operations, "supply": Operations, "supply chain": Operations, "logistics": Operations,
	"procurement": Operations, "purchasing": Operations, "manufacturing": Operations, "coo": Operations,
	"r&d": Product, "engineering": Product, "development": Product, "cto": Product,
	"board": Leadership, "management": Leadership, "ceo": Leadership,
}

// Name is the function's word, "Marketing"; empty when untagged.
func (f Function) Name() string { return language.English().Functions.Of(string(f)) }

// Short is a tag of at most three letters, "MKT"; empty when untagged.
func (f Function) Short() string { return language.English().Tags.Of(string(f)) }

// Valid reports whether f is a known function or Untagged.
func (f Function) Valid() bool { return f == Untagged || slices.Contains(Functions, f) }

// ParseFunction finds the function that somebody who is asked for one means: its
// name, its short tag, what else it is called, or any unambiguous start of its name of
// at least two letters.
func ParseFunction(word string) (Function, bool) {
	word = folded(strings.Join(strings.Fields(word), " "))
	if len(word) < 2 {
		return Untagged, false
	}
	if f, known := aliases[word]; known {
		return f, true
	}
	found := Untagged
	for _, f := range Functions {
		if word == string(f) || word == strings.ToLower(f.Short()) {
			return f, true
		}
		if strings.HasPrefix(string(f), word) {
			if found != Untagged {
				return Untagged, false
			}
			found = f
		}
	}
	return found, found != Untagged
}

// functionCalled finds the function that a word in front of a text names beyond
// doubt: its whole name, or in small letters or capitals its tag or what else it is
// called. “Market: it shrinks” is about a market, “It: the website” about the website,
// “Risk: a fine” about a risk.
func functionCalled(word string) (Function, bool) {
	word = strings.Join(strings.Fields(word), " ")
	low := strings.ToLower(word)
	plain := word == low || word == strings.ToUpper(word)
	for _, f := range Functions {
		tag := strings.ToLower(f.Short())
		if plain && low == tag || folded(word) == string(f) && low != tag {
			return f, true
		}
	}
	f, known := aliases[low]
	return f, plain && known
}

// Unheard lists the functions from which no item has come so far. known is
// whether the functions in the room have been entered; if not, all are listed but
// the one that stands for any other.
func (w *Workshop) Unheard() (functions []Function, known bool) {
	heard := map[Function]bool{}
	for _, i := range w.Items {
		heard[i.Function] = true
	}
	known = slices.ContainsFunc(Functions, func(f Function) bool { return w.ByFunction[f] > 0 })
	for _, f := range Functions {
		asked := w.ByFunction[f] > 0
		if !known {
			asked = f != Other
		}
		if asked && !heard[f] {
			functions = append(functions, f)
		}
	}
	return functions, known
}

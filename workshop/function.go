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
	"account management": Sales, "key account management": Sales, "business development": Sales, "field sales": Sales,
	"comms": Marketing, "communication": Marketing, "communications": Marketing, "corporate communications": Marketing, "pr": Marketing,
	"public relations": Marketing, "press office": Marketing, "brand": Marketing, "cmo": Marketing,
	"support": Service, "customer service": Service, "customer services": Service, "customer support": Service, "customer care": Service,
	"customer success": Service, "customer relations": Service, "after-sales": Service, "after sales": Service,
	"call center": Service, "call centre": Service, "contact center": Service, "contact centre": Service, "helpdesk": Service, "help desk": Service,
	"people": HR, "people and culture": HR, "people & culture": HR, "people operations": HR, "personnel": HR, "recruiting": HR, "recruitment": HR,
	"talent acquisition": HR, "human resources": HR, "human resource": HR, "chro": HR,
	"technology": IT, "information technology": IT, "information systems": IT, "information security": IT, "it security": IT, "ict": IT, "cio": IT, "ciso": IT,
	"accounting": Finance, "accounts": Finance, "bookkeeping": Finance, "controlling": Finance, "treasury": Finance, "finances": Finance, "cfo": Finance,
	"compliance": Legal, "risk": Legal, "legal department": Legal, "legal affairs": Legal, "general counsel": Legal, "regulatory affairs": Legal,
	"production": Operations, "supply": Operations, "supply chain": Operations, "logistics": Operations,
	"procurement": Operations, "purchasing": Operations, "manufacturing": Operations, "coo": Operations,
	"r&d": Product, "r & d": Product, "r and d": Product, "research and development": Product, "research & development": Product,
	"engineering": Product, "development": Product, "product management": Product, "product development": Product, "cto": Product,
	"board": Leadership, "management": Leadership, "top management": Leadership, "senior management": Leadership, "executives": Leadership,
	"executive team": Leadership, "executive board": Leadership, "leadership team": Leadership, "management board": Leadership, "management team": Leadership,
	"board of directors": Leadership, "ceo": Leadership,
}

// subjects are the names that begun with a capital say what a sentence is about: “It: the
// website”, “Risk: a fine”.
var subjects = []string{"it", "risk", "people", "brand"}

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
// doubt: its whole name, its tag or what else it is called. “Market: it shrinks” is about
// a market, “It: the website” about the website, “Risk: a fine” about a risk.
func functionCalled(word string) (Function, bool) {
	word = strings.Join(strings.Fields(word), " ")
	low := folded(word)
	if slices.Contains(subjects, low) && word != strings.ToLower(word) && word != strings.ToUpper(word) {
		return Untagged, false
	}
	for _, f := range Functions {
		if low == string(f) || low == strings.ToLower(f.Short()) {
			return f, true
		}
	}
	f, known := aliases[low]
	return f, known
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

package wire

import (
	"slices"
	"strings"

	"swotshop/workshop"
)

// Phones are the phones in the room, as the facilitator alone sees them. What anybody has
// answered is not in it: only how many have.
type Phones struct {
	On       bool   `json:"on,omitempty"`
	Can      bool   `json:"can,omitempty"` // they may be turned on and off
	Address  string `json:"address,omitempty"`
	Code     string `json:"code,omitempty"`
	Here     int    `json:"here,omitempty"` // phones that have joined
	Asked    bool   `json:"asked,omitempty"`
	Answered int    `json:"answered,omitempty"` // phones, of what is asked

	// Waiting is how many items wait to be admitted, and Items are the first [MostItems]
	// of them.
	Waiting int                   `json:"waiting,omitempty"`
	Items   []workshop.Submission `json:"items,omitempty"`

	Looked   bool      `json:"looked,omitempty"` // for networks
	Networks []Network `json:"networks,omitempty"`
	Advice   []string  `json:"advice,omitempty"`  // what to allow before
	Problem  string    `json:"problem,omitempty"` // why they could not be turned on
}

// Network is where phones can be turned on.
type Network struct {
	IP   string `json:"ip"`
	What string `json:"what,omitempty"`
}

// MostItems is how many items a console is told of at a time: more than anybody reads.
const MostItems = 200

// Keys is how an order names items.
func Keys(keys []string) string { return strings.Join(keys, " ") }

// Keys are the items that an order names.
func (o Order) Keys() []string { return strings.Fields(o.Text) }

// clean cleans what phones and the system have said. An item that is none is left out.
func (p *Phones) clean() {
	p.Address, p.Code, p.Problem = workshop.Clean(p.Address), workshop.Clean(p.Code), workshop.Clean(p.Problem)
	p.Here, p.Answered, p.Waiting = max(0, p.Here), max(0, p.Answered), max(0, p.Waiting)
	for i, n := range p.Networks {
		p.Networks[i] = Network{workshop.Clean(n.IP), workshop.Clean(n.What)}
	}
	for i, a := range p.Advice {
		p.Advice[i] = workshop.Clean(a)
	}
	for i := range p.Items {
		p.Items[i].Text = workshop.Clean(p.Items[i].Text)
	}
	p.Items = slices.DeleteFunc(p.Items[:min(len(p.Items), MostItems)], func(one workshop.Submission) bool {
		key := strings.Fields(workshop.Clean(one.Key))
		return len(key) != 1 || key[0] != one.Key || one.Text == "" || !one.Quadrant.Valid() || !one.Function.Valid()
	})
}

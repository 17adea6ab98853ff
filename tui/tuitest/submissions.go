package tuitest

import (
	"swotshop/tui/console/wire"
	"swotshop/workshop"
)

// Submissions are three items that people wrote on phones.
func Submissions() []workshop.Submission {
	return []workshop.Submission{
		{Key: "AAAAAAAAAAAAAAAAAAAA", Quadrant: workshop.Weaknesses, Function: "legal", Text: "Nobody knows who may approve a reply"},
		{Key: "BBBBBBBBBBBBBBBBBBBB", Quadrant: workshop.Threats, Text: "The chair’s nephew answers customers at night, and nobody has told him that he may not, nor that he may, nor who would"},
		{Key: "CCCCCCCCCCCCCCCCCCCC", Quadrant: workshop.Strengths, Text: "Engineers like to explain"},
	}
}

// SomePhones are the phones of a room, as a console is told of them.
func SomePhones() *wire.Phones {
	return &wire.Phones{
		On: true, Can: true, Address: "192.168.178.123:8080", Code: "k7q2", Here: 5, Asked: true, Answered: 4,
		Waiting: 3, Items: Submissions(),
	}
}

// NoPhones are those of a room where they are off.
func NoPhones() *wire.Phones {
	p := &wire.Phones{Can: true, Looked: true, Advice: NewPhoneDesk().Advice()}
	for _, at := range NewPhoneDesk().At {
		p.Networks = append(p.Networks, wire.Network{IP: at.IP, What: at.What})
	}
	return p
}

package workshop_test

import (
	"testing"

	"swotshop/workshop"
)

func TestOneOwner(t *testing.T) {
	for _, owner := range []string{
		"Anna", "COO", "coo", "Ann-Marie O’Neill", "O'Neill", "Dr. Anna Smith", "金 秀賢", "Jürgen Groß", "Head of Product", "Head of Team Assistance",
		"Head of the marketing team", "Head of Sales and Marketing", "Head of Sales, Marketing and Service", "Head of R&D", "Director of Research & Development",
		"R&D lead", "HR/IT manager", "Research and Development lead", "People and Culture lead", "Health and Safety Officer", "Team lead", "Team assistant",
		"Chief People Officer", "Chief of Staff", "Board secretary", "Chair of the board", "Member of the board", "Works council chair", "The COO",
		"Anna Smith, Head of Sales", "Anna, CFO", "CFO, Anna", "Anna (CFO)", "CFO (Anna)", "VP, Marketing", "Vice President, Sales and Marketing", "Ben’s manager",
		"COO?", "Andy", "Alland", "Oran Weston", "Teamster", "VP for people and culture", "Marketing manager", "Legal counsel", "Managing director",
		"Dr. Vorstandt", "Maria Sales", "Jo Brand", "Robert Service", "No Yong-su", "You Xiaodong", "Na Hye-sok", "Jan van de Groep", "Karin de Raad", "Raad Hussein", "Steam",
		"Social media manager", "Head of Social Media", "Head of Legal", "VP Sales and Marketing", "Head Marketing", "Director Communications", "IT-Leiter", "Team captain",
		"Group CFO", "Customer service lead", "Agency owner", "Leiterin Marketing", "Leiter Marketing und Vertrieb", "Leiterin der Rechtsabteilung", "Marketingleiterin", "Projektleitung",
		"Finanzvorstand", "Mitglied des Vorstands", "Vorständin Personal", "Hoofd Juridische Zaken", "Hoofd van de afdeling", "Directeur Marketing", "Voorzitter van de ondernemingsraad",
	} {
		if !workshop.OneOwner(owner) {
			t.Errorf("%q is asked again", owner)
		}
	}
	for _, owner := range []string{
		"", "everybody", "Everyone", "all", "We", "us", "all of us", "one of us", "the rest of the board", "everyone in sales", "all the editors", "team", "the team", "Marketing team", "The marketing team",
		"the board", "Board of directors", "management", "Our leadership", "Works council", "team of Anna", "tbd", "TBD.", "tbc", "?", "??", "-", "–", "n/a", "nobody", "No-one",
		"someone", "Marketing", "HR", "Legal?", "Anna and Ben", "Anna & Ben", "Anna, Ben", "Anna/Ben", "Anna + Ben", "Anna or Ben?", "Anna, Ben and Carla",
		"COO and CFO", "COO/CTO", "COO, CFO", "COO and team", "Anna with the team", "Head of Sales and COO", "Head of Sales and Head of Marketing",
		"Head of Sales and everybody", "Anna and the sales lead", "all heads", "heads of function", "tbd (Anna?)", "Anna; Ben", "Sales & marketing",
		"&", "& ,", "()", ",;/",
		// a team or a body, wherever the word stands, and written together too
		"Team Sales", "marketing-team", "Marketingteam", "task force", "Task-force", "agency", "the agency", "our PR agency", "Department Marketing", "press office", "Service desk",
		"Abteilung Vertrieb", "Rechtsabteilung", "Geschäftsleitung", "die Geschäftsführung", "Vorstand", "der Vorstand", "Betriebsrat", "afdeling marketing", "de directie",
		"Raad van Bestuur", "ondernemingsraad", "werkgroep", "analysts", "Product managers",
		// a function, in any of its names
		"Customer service", "Corporate communications", "Corporate Communications", "Social media", "Public relations", "Supply chain", "R&D", "Product Marketing", "Field sales", "IT", "Legal",
		"Vertrieb", "Juridische zaken",
		// any of many
		"every manager", "each director", "somebody from HR", "someone else", "any of the leads", "jeder Abteilungsleiter", "iemand van HR",
		// nobody yet
		"nobody yet", "to be decided", "To be confirmed", "not yet clear", "no idea", "No idea", "still open", "who knows", "don’t know", "Anna, to be confirmed", "noch offen", "keine Ahnung",
		"zu klären", "nog niet bekend", "te bepalen", "offen", "unklar",
		// nobody whom a reader of the paper could ask
		"me", "I", "you", "alle", "wir", "jeder", "wij", "iedereen", "Anna und Ben", "Anna en Ben",
	} {
		if workshop.OneOwner(owner) {
			t.Errorf("%q is taken for one owner", owner)
		}
	}
}

// The checks name an initiative that a group owns, and the console asks for one owner
// while it is settled who does what.
func TestAGroupAsOwnerIsNamed(t *testing.T) {
	end := workshop.LooseEnd{Ref: "I1", Text: "The owner is not one name or role.", Stops: true}
	r := openRoom(t)
	r.do(workshop.WriteInitiative{Plan: workshop.Plan{What: "Drill", Owner: "Marketing team"}})
	asks := func(stage workshop.StageKind, off ...workshop.NudgeKind) (all []workshop.Nudge) {
		r.do(workshop.EnterStage{Stage: r.state().Agenda.Find(stage)})
		for _, n := range r.state().Nudges(nudgeRules, r.state().LastAt, off) {
			if n.Kind == workshop.NudgeOwner {
				all = append(all, n)
			}
		}
		return all
	}
	want := []workshop.Nudge{{Kind: workshop.NudgeOwner, Ref: "I1", Says: "is owned by “Marketing team”. One name or role?"}}
	requireEqual(t, "nudges", asks(workshop.StageInitiatives), want)
	requireEqual(t, "nudges", asks(workshop.StageInitiatives, workshop.NudgeOwner), nil)
	requireEqual(t, "nudges", asks(workshop.StageCapture), nil)
	requireEqual(t, "nudges", asks(workshop.StageCommitments), want)
	if !says(r.state(), end) {
		t.Errorf("a team as owner is no loose end: %v", r.state().LooseEnds(words))
	}
	r.plan(workshop.Plan{What: "Drill", Owner: "Head of Marketing"})
	requireEqual(t, "nudges", asks(workshop.StageCommitments), nil)
	if says(r.state(), end) {
		t.Error("one owner is a loose end")
	}
}

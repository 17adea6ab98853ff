package language

// Words are all words of one language. The tag “en” has the English: of a list all of its
// texts, of a plural its two forms, with a bar between them. The tag “most” is how many
// cells a text has room for.
type Words struct {
	Quadrants Four `en:"Strengths|Weaknesses|Opportunities|Threats" most:"16"`
	Sides     Four `en:"Inside: what helps us|Inside: what holds us back|Outside: what could help us|Outside: what could hurt us" most:"50"`
	Empty     Four `en:"No strengths yet. Press F4 and choose Capture.|No weaknesses yet. Press F4 and choose Capture.|No opportunities yet. Press F4 and choose Capture.|No threats yet. Press F4 and choose Capture."`
	Asks      Four `en:"What do we do better than others, and who has seen it?|What holds us back that only we can change?|What is changing outside that could help us?|What could happen outside that would hurt us?" most:"120"`
	Poles     Poles
	Pairings  Pairings
	Functions Functions  `en:"Sales|Marketing|Service|HR|IT|Finance|Legal|Operations|Product|Leadership|Other" most:"16"`
	Tags      Functions  `en:"SAL|MKT|SVC|HR|IT|FIN|LEG|OPS|PRD|LDR|OTH" most:"3"`
	Kinds     Kinds      `most:"24"`
	Gradients [8]string  `en:"Whole-hearted endorsement|Agreement with a minor point|Support with reservations|Abstain|More discussion needed|Don’t like, but will support|Serious disagreement|Block" most:"28"`
	Numbers   [12]string `en:"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve" most:"12"` // inside a sentence
	Count     Count
	Calendar  Calendar
	List      List

	Header       Header
	Welcome      Welcome
	Stance       Stance
	Move         Move
	Provocations Provocations
	Silence      Silence
	Break        Break
	Extra        Extra
	Capture      Capture
	Cluster      Cluster
	Vote         Vote
	Evidence     Evidence
	Strategies   Strategies
	Grid         Grid
	Initiatives  Initiatives
	Fields       Fields
	Answers      Answers
	Guardrails   Guardrails
	Agreement    Agreement
	Proposal     Proposal
	Commitments  Commitments
	Status       Status
	Worth        Worth
	Paper        Paper
	Ends         Ends
	Lacks        Lacks
	Verdict      Verdict
	Method       Method
	Audience     Audience
	Phones       Phones

	Document Document

	rule rule // by which things are counted
}

// Four is a text for each quadrant.
type Four struct{ Strengths, Weaknesses, Opportunities, Threats string }

// Of is the text of a quadrant by its letter.
func (f *Four) Of(letter string) string {
	switch letter {
	case "S":
		return f.Strengths
	case "W":
		return f.Weaknesses
	case "O":
		return f.Opportunities
	case "T":
		return f.Threats
	}
	return ""
}

// Poles are the two ends of the scale.
type Poles struct {
	Control     string `en:"Control" most:"24"`
	Empowerment string `en:"Empowerment" most:"24"`
}

// Pairings are the questions that open the four pairings of strategies.
type Pairings struct {
	SO string `en:"Use the strength to win the opportunity:" most:"70"`
	ST string `en:"Use the strength to blunt the threat:" most:"70"`
	WO string `en:"Fix the weakness to reach the opportunity:" most:"70"`
	WT string `en:"Shrink the weakness so that the threat cannot bite:" most:"70"`
}

// Of is the question of a pairing by its letters.
func (p *Pairings) Of(letters string) string {
	switch letters {
	case "SO":
		return p.SO
	case "ST":
		return p.ST
	case "WO":
		return p.WO
	case "WT":
		return p.WT
	}
	return ""
}

// Functions is a text for each function of a business.
type Functions struct {
	Sales, Marketing, Service, HR, IT, Finance, Legal, Operations, Product, Leadership, Other string
}

// Of is the text of a function by its name.
func (f *Functions) Of(name string) string {
	switch name {
	case "sales":
		return f.Sales
	case "marketing":
		return f.Marketing
	case "service":
		return f.Service
	case "hr":
		return f.HR
	case "it":
		return f.IT
	case "finance":
		return f.Finance
	case "legal":
		return f.Legal
	case "operations":
		return f.Operations
	case "product":
		return f.Product
	case "leadership":
		return f.Leadership
	case "other":
		return f.Other
	}
	return ""
}

// Kinds are what an item can be.
type Kinds struct {
	Fact       string `en:"fact"`
	Assumption string `en:"assumption"`
	Opinion    string `en:"opinion"`
}

// Of is what a kind is called.
func (k *Kinds) Of(kind string) string {
	switch kind {
	case "fact":
		return k.Fact
	case "assumption":
		return k.Assumption
	case "opinion":
		return k.Opinion
	}
	return kind
}

// Count counts things.
type Count struct {
	Person  Plural `en:"{n} person|{n} people"`
	Item    Plural `en:"{n} item|{n} items"`
	Cluster Plural `en:"{n} cluster|{n} clusters"`
	Vote    Plural `en:"{n} vote|{n} votes"`
	Minute  Plural `en:"{n} minute|{n} minutes"`
	Hour    Plural `en:"{n} hour|{n} hours"`
	Day     Plural `en:"{n} day|{n} days"`
	Week    Plural `en:"{n} week|{n} weeks"`
}

// Calendar writes days.
type Calendar struct {
	Months   [12]string `en:"January|February|March|April|May|June|July|August|September|October|November|December"`
	Short    [12]string `en:"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"` // of a column of days
	Weekdays [7]string  `en:"Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday"`
	Day      string     `en:"{day} {month} {year}"`
	OfYear   string     `en:"{day} {month}"`
	Long     string     `en:"{weekday} {day} {month} {year}"`
}

// List is what is said of a list or a window that has no room for all.
type List struct {
	More    string `en:"{n} more"`
	Lines   Plural `en:"… {n} more line|… {n} more lines" most:"30"`
	Earlier string `en:"↑ {n} earlier" most:"16"`
	Later   string `en:"↓ {n} later" most:"16"`
	Place   string `en:"{at} of {all}" most:"16"`
	And     string `en:"{list} and {last}"`
	Or      string `en:"{list} or {last}"`
}

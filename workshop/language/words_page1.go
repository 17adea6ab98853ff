package language

// This file has what the paper says on its first page, from the top to its end.

// Document are the words of the paper.
type Document struct {
	Numbers [13]string `en:"no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"` // in running text
	Quoted  string     `en:"“{text}”"`
	Few     string     `en:"{list} and {n} more"`
	Section string     `en:"section {n}"`
	More    Plural     `en:"{n} more in {section}.|{n} more in {section}."`
	AlsoIn  string     `en:"Also in {section}: {list}."`
	OnDay   string     `en:"(day {n})"`
	OneStep string     `en:"one step"`
	Steps   string     `en:"{n} steps"`
	SideOne string     `en:"{n} on step {step}"`
	Side    string     `en:"{n} on steps {from}–{to}"`

	Masthead Masthead
	Decision Decision
	Why      Why
	Tasks    Tasks
	Dangers  Dangers
	Standing Standing
	Checks   Checks
	FollowUp FollowUp
	Slide    Slide

	Titles    Titles
	Board     Board
	Speakers  Speakers
	Moves     Moves
	InFull    InFull
	Stands    Stands
	Records   Records
	Leftovers Leftovers
	About     About
	Policy    Policy
	Pictures  Pictures

	Sheets       Sheets
	Appointments Appointments
}

// Masthead is the head of the page: what the paper is, and what it is worth.
type Masthead struct {
	Title          string `en:"{client}: {message}"`
	NotDecided     string `en:"not decided"`
	ForDecision    string `en:"For decision"`
	Agreed         string `en:"Agreed in the room"`
	ForInformation string `en:"For information"`
	Draft          string `en:"Draft"`
	BoardReady     string `en:"board-ready"`
	ChecksOpen     Plural `en:"{n} check open|{n} checks open"`
	Closed         Plural `en:"Closed with {n} check open.|Closed with {n} checks open."`
	Reason         string `en:"The reason given: {why}"`
	StillOpen      string `en:"The session is still open, at “{stage}”."`
	Confidential   string `en:"Confidential: board"`
	Internal       string `en:"Internal"`
	Public         string `en:"Public"`
}

// Of is what a classification is called.
func (m *Masthead) Of(classification string) string {
	switch classification {
	case "confidential":
		return m.Confidential
	case "internal":
		return m.Internal
	case "public":
		return m.Public
	}
	return ""
}

// Decision is what is asked for or agreed.
type Decision struct {
	Agreed        string `en:"Agreed"`
	AskedTo       string `en:"The board is asked to"` // do what the proposal says
	AskedThat     string `en:"The board is asked to agree"`
	Question      string `en:"The question"`
	NotCounted    string `en:"The room has not been counted yet."`
	CountedBefore string `en:"The count of the wording before is in {section}."`
	Counted       string `en:"{n} of {people} counted: {list}"`
}

// Why is what the decision rests on.
type Why struct {
	Title      string `en:"Why"`
	Compared   string `en:"compared with: {other}"`
	Assumption string `en:"an assumption"`
	NoEvidence string `en:"no evidence"`
}

// Tasks are what is done, and what is not.
type Tasks struct {
	Title     string `en:"What we will do"`
	Proposed  string `en:"What is proposed"` // as long as the room has not agreed to it
	What      string `en:"What"`
	Owner     string `en:"Owner"`
	FirstStep string `en:"First step"`
	Measure   string `en:"Measure"`
	Effect    string `en:"Effect"`
	Cost      string `en:"Cost"`
	Day       string `en:"day {n}"`
	By        string `en:"{text} by {day}"`
	OnlyBy    string `en:"by {day}"`
	Baseline  string `en:"{measure}; baseline: {baseline}"`
	NeedsYes  string `en:"needs a yes from {who}"`
	Stops     string `en:"stops: {rule}"`
	StopRules Plural `en:"{n} stop rule in {section}|{n} stop rules in {section}"`
	CouldDo   string `en:"What we could do"`
	NotChosen string `en:"Considered, not chosen"`
}

// Dangers are what could go wrong, and the rules that keep it from doing so.
type Dangers struct {
	Title       string `en:"What could go wrong"`
	Rules       string `en:"Rules we agreed on"`
	Both        string `en:"What could go wrong, and the rules we agreed on"`
	MoreThreats Plural `en:"and {n} more with the same number of votes|and {n} more with the same number of votes"`
	Answered    string `en:"{risk} (answered by {ref})"`
	Unanswered  string `en:"No strategy addresses it."`
	AnsweredBy  string `en:"Addressed by {list}."`
}

// Standing is where the room stands, who does not agree, and what it does not know.
type Standing struct {
	Title       string `en:"Where the room stands"`
	Step        string `en:"Step"`
	Opening     string `en:"Opening"`
	Closing     string `en:"Closing"`
	Target      string `en:"Target: {step}."`
	TargetAt    string `en:"Target: {step}. {n} of {counted} stand there or past it."`
	Reached     string `en:"Target: {step}, reached: {n} of {counted} stand there or past it."`
	Split       string `en:"The room is split:"`
	WasSplit    string `en:"The room was split at the opening: {sides}."`
	NoLonger    string `en:"It was split at the opening ({sides}), and is no longer."`
	SplitBefore string `en:"Split before the talk on {list}."`
	SplitAfter  string `en:"Split after the talk on {list}."`
	Agreement   string `en:"Agreement."`
	Counted     string `en:"{list}: {n} of {people} counted."`
	Dissent     string `en:"Dissent."`
	NoDissent   string `en:"None recorded."`
	NotKnown    string `en:"Not known."`
	Assumed     string `en:"Assumed"`
	Carried     string `en:"{assumed}, and carried to the strategies: {list}."`
}

// Checks are what a board would ask for and will not find, and the next review.
type Checks struct {
	Open       string `en:"Checks still open"`
	NextReview string `en:"Next review:"`
}

// Slide names the answers of page 1 where it is shown to the room.
type Slide struct {
	Moved    string `en:"We moved" most:"14"`
	Stand    string `en:"We stand" most:"14"` // counted once
	Do       string `en:"We do" most:"14"`
	Proposed string `en:"Proposed" most:"14"` // as long as the room has not agreed to it
	CouldDo  string `en:"We could do" most:"14"`
	Because  string `en:"Because" most:"14"`
	Agreed   string `en:"Agreed" most:"14"`
	Counted  string `en:"Counted" most:"14"` // and not agreed
	Against  string `en:"Against" most:"14"`
	NotKnown string `en:"Not known" most:"14"`
	Next     string `en:"Promised now" most:"14"`
	Open     string `en:"Still open" most:"14"` // of a session with nothing in it
}

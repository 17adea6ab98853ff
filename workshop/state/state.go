// Package state is the state of a session as a document for other programs: what its
// events add up to, with nothing that was undone or erased, and none of the
// facilitator's private notes. docs/state-format.md describes it. A session itself is
// moved as events ([workshop.EncodeSession]); no session follows from a state.
package state

import "time"

// The name and the newest version of the document.
const (
	Format  = "swotshop state"
	Version = 1
)

// State is the document. A field that is empty, 0 or null says that nobody has said so,
// unless it says otherwise here; a list without anything in it is empty, not null.
type State struct {
	Format  string `json:"format"`
	Version int    `json:"version"`
	Session
	Agenda      Agenda       `json:"agenda"`
	Deck        Deck         `json:"deck"`
	Cards       []Card       `json:"cards"`  // the session's own first, then those of the deck
	Target      int          `json:"target"` // step of the scale
	Items       []Item       `json:"items"`
	Clusters    []Cluster    `json:"clusters"` // the most votes first
	Votes       Votes        `json:"votes"`
	Strategies  []Strategy   `json:"strategies"`
	Initiatives []Initiative `json:"initiatives"`
	Actions     []Action     `json:"actions"` // initiatives of earlier sessions
	Guardrails  []Guardrail  `json:"guardrails"`
	Remarks     []Remark     `json:"remarks"` // all but guardrails
	Objections  []Objection  `json:"objections"`
	Proposal    Proposal     `json:"proposal"`
	Agreement   *Agreement   `json:"agreement"` // null: nobody was counted
	ReviewDate  string       `json:"review_date"`
	Worth       *Reading     `json:"worth"` // null: nobody was asked
	Gate        string       `json:"gate"`
	LooseEnds   []LooseEnd   `json:"loose_ends"`
}

// Session is what describes the session itself.
type Session struct {
	ID             string         `json:"session"`
	Client         string         `json:"client"`
	Title          string         `json:"title"`
	Date           string         `json:"date"`
	Objective      string         `json:"objective"`
	People         int            `json:"people"`
	ByFunction     map[string]int `json:"people_by_function"`
	Classification string         `json:"classification"`
	Language       string         `json:"language"`
	Follows        string         `json:"follows"`
	Closed         bool           `json:"closed"`
	ClosedWhy      string         `json:"closed_why"`
	StartedAt      time.Time      `json:"started_at"`
	LastAt         time.Time      `json:"last_at"`
	Head           int            `json:"head"`
	MinutesPlanned int            `json:"minutes_planned"`
	MinutesSpent   int            `json:"minutes_spent"`
}

// Agenda is the plan of the session as it stands, without stages that were left out.
type Agenda struct {
	ID     string  `json:"id"`
	Title  string  `json:"title"`
	Paper  string  `json:"paper"`
	Stage  int     `json:"stage"` // place of the stage that the session is at, from 1
	Stages []Stage `json:"stages"`
}

// Stage is one part of the agenda.
type Stage struct {
	Kind           string `json:"kind"`
	Title          string `json:"title"`
	Moment         string `json:"moment"`
	MinutesPlanned int    `json:"minutes_planned"`
	MinutesSpent   int    `json:"minutes_spent"`
}

// Deck is where the cards are from.
type Deck struct {
	ID      string   `json:"id"`
	Version int      `json:"version"`
	Title   string   `json:"title"`
	Scale   []string `json:"scale"`
	Themes  []Theme  `json:"themes"`
}

// Theme is what several cards are about.
type Theme struct {
	ID    string `json:"theme"`
	Title string `json:"title"`
}

// Card is one provocation, and how the room stood on it.
type Card struct {
	ID          string   `json:"card"`
	Theme       string   `json:"theme"`
	Question    string   `json:"question"`
	Poles       []string `json:"poles"`
	WrittenHere bool     `json:"written_here"`
	Shown       bool     `json:"shown"`
	Played      bool     `json:"played"`
	Before      *Reading `json:"before"`
	After       *Reading `json:"after"`
}

// Reading is how many people stood on each step of the scale.
type Reading struct {
	Counts []int `json:"counts"`
	People int   `json:"people"`
	Phones int   `json:"phones"`
}

// Item is one statement on a quadrant.
type Item struct {
	ID         string    `json:"id"`
	Ref        string    `json:"ref"`
	Quadrant   string    `json:"quadrant"`
	Text       string    `json:"text"`
	Function   string    `json:"function"`
	Kind       string    `json:"kind"`
	Card       string    `json:"card"`
	Evidence   string    `json:"evidence"`
	Comparator string    `json:"comparator"`
	Cluster    string    `json:"cluster"`
	At         time.Time `json:"at"`
}

// Cluster is items that say the same; a lone item is a cluster of one.
type Cluster struct {
	ID       string   `json:"id"`
	Ref      string   `json:"ref"`
	Quadrant string   `json:"quadrant"`
	Name     string   `json:"name"`
	Tags     []string `json:"tags"`
	Items    []string `json:"items"`
	Votes    int      `json:"votes"`
	Counted  bool     `json:"counted"`
	Outdated bool     `json:"outdated"`
	Carried  bool     `json:"carried"`
}

// Votes is how the room voted.
type Votes struct {
	Shown  bool  `json:"shown"`
	Voters int   `json:"voters"`
	Each   int   `json:"each"`
	Given  int   `json:"given"`
	Ties   []Tie `json:"ties"`
}

// Tie is clusters with the same votes where there are fewer places left.
type Tie struct {
	Quadrant string   `json:"quadrant"`
	Votes    int      `json:"votes"`
	Clusters []string `json:"clusters"`
	Places   int      `json:"places"`
	Chosen   []string `json:"chosen"`
}

// Strategy is a pairing that cites clusters of both sides.
type Strategy struct {
	ID       string   `json:"id"`
	Ref      string   `json:"ref"`
	Pairing  string   `json:"pairing"`
	Text     string   `json:"text"`
	Cites    []string `json:"cites"`
	Impact   int      `json:"impact"`
	Effort   int      `json:"effort"`
	Chosen   bool     `json:"chosen"`
	Declined bool     `json:"declined"`
}

// Initiative is what will be done.
type Initiative struct {
	ID        string `json:"id"`
	Ref       string `json:"ref"`
	Strategy  string `json:"strategy"`
	What      string `json:"what"`
	Owner     string `json:"owner"`
	FirstStep string `json:"first_step"`
	Due       string `json:"due"`
	ByDay30   bool   `json:"by_day_30"`
	Measure   string `json:"measure"`
	Baseline  string `json:"baseline"`
	Target    string `json:"target"`
	TargetBy  string `json:"target_by"`
	EffectOn  string `json:"effect_on"`
	Effect    string `json:"effect"`
	Cost      string `json:"cost"`
	YesFrom   string `json:"yes_from"`
	YesBy     string `json:"yes_by"`
	WhenThen  string `json:"when_then"`
	StopRule  string `json:"stop_rule"`
	StopDay   string `json:"stop_day"`
}

// Action is an initiative of an earlier session that this one asks about.
type Action struct {
	ID       string   `json:"id"`
	Ref      string   `json:"ref"`
	Origin   string   `json:"origin"`
	From     string   `json:"from"`
	What     string   `json:"what"`
	Owner    string   `json:"owner"`
	Due      string   `json:"due"`
	Measure  string   `json:"measure"`
	Baseline string   `json:"baseline"`
	Target   string   `json:"target"`
	Value    string   `json:"value"`
	Status   string   `json:"status"`
	Reports  []Report `json:"reports"`
}

// Report is what one session was told of an action.
type Report struct {
	Session string `json:"session"`
	On      string `json:"on"`
	Status  string `json:"status"`
	Value   string `json:"value"`
	Reason  string `json:"reason"`
	Note    string `json:"note"`
	Due     string `json:"due"`
	Owner   string `json:"owner"`
	By      string `json:"by"`
	Stop    string `json:"stop"`
}

// Guardrail is a rule that the board agreed on.
type Guardrail struct {
	ID       string `json:"id"`
	Ref      string `json:"ref"`
	Text     string `json:"text"`
	Step     int    `json:"step"`
	Function string `json:"function"`
	First    bool   `json:"first"`
}

// Remark is a sentence that is not an item.
type Remark struct {
	ID     string `json:"id"`
	Topic  string `json:"topic"`
	Text   string `json:"text"`
	Card   string `json:"card"`
	Stage  string `json:"stage"`
	Answer string `json:"answer"`
}

// Objection is one that somebody in the room made.
type Objection struct {
	ID     string `json:"id"`
	Says   string `json:"says"`
	Answer string `json:"answer"`
	Owed   string `json:"owed"`
	By     string `json:"by"`
}

// Proposal is the sentence that the room was asked to agree on.
type Proposal struct {
	Text    string `json:"text"`
	Wording int    `json:"wording"`
}

// Agreement is how far the room agreed.
type Agreement struct {
	Names   []string `json:"names"`
	Counts  []int    `json:"counts"`
	People  int      `json:"people"`
	Phones  int      `json:"phones"`
	On      string   `json:"on"`
	Wording int      `json:"wording"`
	Verdict string   `json:"verdict"`
}

// LooseEnd is something that a board would ask for and the session still lacks.
type LooseEnd struct {
	Rule  string `json:"rule"`
	Ref   string `json:"ref"`
	Text  string `json:"text"`
	Stops bool   `json:"stops"`
	Stage string `json:"stage"`
}

package language

// This file has what the paper says of the board and of what became of it, in the sections
// behind its first page.

// Titles are those of the sections.
type Titles struct {
	SWOT        string `en:"SWOT"`
	Strategies  string `en:"Strategies"`
	Initiatives string `en:"Initiatives in full"`
	Policy      string `en:"The policy on one page"`
	Stances     string `en:"Stances and provocations"`
	Commitments string `en:"Agreement and commitments"`
	Rest        string `en:"Everything else captured"`
	About       string `en:"About this document"`
}

// Board is the SWOT as it was captured and counted.
type Board struct {
	Key         string `en:"{voters}, {each} each: {given} of {budget} used. Refs in bold are carried to the strategies: the top three of each quadrant that got a vote."`
	CardKey     string `en:"“Card” is the provocation that an item came from."`
	Unseen      string `en:"The votes have been counted but not revealed, so they are not shown. Items are in the order of capture."`
	NoVotes     string `en:"No votes have been taken. Items are in the order of capture."`
	AddedUpKey  string `en:"“Added up” means that items were merged after the count: the same people may have voted for more than one of them."`
	OutdatedKey string `en:"“Not counted again” means that items were merged or split after the count, so that these votes were not given for what is here now."`
	Inside      string `en:"{quadrant} (inside)"`
	Outside     string `en:"{quadrant} (outside)"`

	Ref      string `en:"Ref"`
	Item     string `en:"Item"`
	Votes    string `en:"Votes"`
	Function string `en:"Function"`
	Kind     string `en:"Kind and evidence"`
	Card     string `en:"Card"`

	SaySame    Plural `en:"{n} item that says the same|{n} items that say the same"`
	Unproven   string `en:"{kind}, no evidence given"`
	Compared   string `en:"{text}; compared with: {other}"`
	NotCounted string `en:"not counted"`
	AddedUp    string `en:"{n}, added up"`
	Outdated   string `en:"{n}, not counted again"`
	TieOpen    string `en:"{list} tied for the last place with {votes} each. The room has not chosen, so all of them are carried."`
	TieAll     string `en:"{list} tied for the last place with {votes} each; the room carried all of them."`
	TieChosen  string `en:"{list} tied for the last place with {votes} each; the room chose {chosen}."`
}

// Speakers say for which functions of the business somebody spoke.
type Speakers struct {
	Title       string `en:"Who spoke"`
	People      string `en:"People"`
	Items       string `en:"Items"`
	Strategies  string `en:"Strategies based on them"`
	Initiatives string `en:"Initiatives"`
	Silent      string `en:"No items from {list}."`
	Untagged    string `en:"No function"`
}

// Moves are the strategies.
type Moves struct {
	Key          string `en:"Each strategy pairs something inside with something outside, and is based on both."`
	BasedOn      string `en:"based on {ref}: {text}"`
	CarriedOut   string `en:"carried out by {list}"`
	NoInitiative string `en:"no initiative"`
	NoPairing    string `en:"No strategy for {list}."`
	Uncited      string `en:"Voted up, but not addressed by any strategy:"`
}

// InFull are the initiatives with all that was said of them.
type InFull struct {
	Days      string `en:"Day 30 is {first}, day 60 is {second} and day 90 is {third}."`
	Serves    Given  `en:"Serves|a strategy"`
	Owner     Given  `en:"Owner|owner"`
	FirstStep Given  `en:"First step|first step"`
	By        Given  `en:"First step by|due date"`
	Measure   Given  `en:"Measure|measure"`
	Baseline  Given  `en:"Baseline|baseline"`
	Target    Given  `en:"Target|target"`
	Effect    Given  `en:"Effect|effect"`
	Cost      Given  `en:"Cost|cost"`
	NeedsYes  string `en:"Needs a yes from"` // most need none
	WhenThen  Given  `en:"When–then|when–then"`
	StopRule  Given  `en:"Stop rule|stop rule"`
	StopDay   string `en:"Stop day"`
	ByDay30   string `en:"day 30: first steps were asked for by then"`
	NotGiven  string `en:"Not given: {list}."`
}

// Given is what an answer is called, and how it is listed where it was not given.
type Given struct{ Name, Lacking string }

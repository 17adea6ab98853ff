package language

// This file has what the paper says of the talk, and of itself.

// Stands are the stances that were taken, and the provocations.
type Stands struct {
	Key         string `en:"The people on each of the five steps: how the group moved, never how an individual did. Movement is in steps of one person: the fewest that lead from the first count to the second. Whoever came or left may have stood anywhere."`
	SplitKey    string `en:"“Split” means a gap or a dip between two groups, with at least 30% of the people on either side of it."`
	Session     string `en:"Opening and closing stance"`
	Stance      string `en:"Stance"`
	Before      string `en:"Before"`
	After       string `en:"After"`
	Counted     string `en:"Counted"`
	Midpoint    string `en:"Midpoint"`
	Spread      string `en:"Spread"`
	CountedOf   string `en:"{n} of {people}"`
	NotPlayed   string `en:"A stance was taken, but the card is marked as not played."`
	PlayedOnly  string `en:"Played, but no stance was taken."`
	Twist       string `en:"Twist in between"`
	KeySentence string `en:"Key sentence"`
	FromCard    string `en:"Items from this card"`
	NoSecond    string `en:"No second stance was taken."`
	NoFirst     string `en:"No first stance was taken."`
	Towards     string `en:"Towards {pole}: at least {steps} in all."`
	BothWays    string `en:"Both ways: at least {up} towards {empowerment}, {down} towards {control}."`
	Hardly      string `en:"Hardly moved: at least {steps} in all towards {pole}."`
	Same        string `en:"The counts are the same before and after."`
	Perhaps     string `en:"Perhaps nobody moved."` // more were counted, or fewer
	OtherRoom   string `en:"Not the same room: {before} counted before, {after} after."`
	Split       string `en:"{stance}, split"`
	Sides       string `en:"{low} and {high}, of {n} counted."`
	OtherCards  string `en:"Unplayed cards that produced items"`
}

// Records are the agreement and what was promised.
type Records struct {
	Promised   string `en:"Promised in the room:"`
	Counted    string `en:"Counted on the proposal: {text}"`
	Older      string `en:"Counted on the proposal as it was worded before: {text}"`
	Nothing    string `en:"No proposal was read out before the count."`
	Gradient   string `en:"Gradient of agreement"`
	People     string `en:"People"`
	Source     string `en:"Eight gradients of agreement, after Sam Kaner, Facilitator’s Guide to Participatory Decision-Making, third edition."`
	Objections string `en:"Objections heard"`
	Said       string `en:"You said"`
	Owed       string `en:"We owe"`
	Who        string `en:"Who"`
	Nobody     string `en:"nobody named"`
}

// Leftovers are what led nowhere.
type Leftovers struct {
	Risks        string `en:"Risks"`
	Dissent      string `en:"Dissent"`
	NotKnown     string `en:"Not known"`
	WithoutVotes string `en:"Without votes"`
	NotVotedOn   string `en:"Not voted on"`
	KeySentences string `en:"Key sentences"`
	FromTalk     string `en:"From {stage}:"`
	ParkingLot   string `en:"Parking lot"`
	Decides      string `en:"Who decides"`
	Agenda       string `en:"What those who decide want to achieve"`
	Promises     string `en:"What was promised before, and kept"`
	Benchmarks   string `en:"Who does it already"`
	Education    string `en:"Worth reading and watching"`
}

// About says of what the paper is.
type About struct {
	Session     string `en:"Session"`
	Held        string `en:"{title}, held with {client} on {day}"`
	Question    string `en:"The question"`
	Room        string `en:"In the room"`
	ByCount     string `en:"{people}: {list}"`
	Unknown     string `en:"{people}, functions not recorded"`
	NotRecorded string `en:"not recorded {n}"`
	Fewer       string `en:"{people}: {list}, when there were {n}"`
	Agenda      string `en:"Agenda"`
	Planned     string `en:"{agenda}, {stages}, {n} minutes planned"`
	Stages      Plural `en:"{n} stage|{n} stages"`
	Deck        string `en:"Deck"`
	Played      Plural `en:"{deck} ({id}, version {version}); {n} of {all} card played|{deck} ({id}, version {version}); {n} of {all} cards played"`
	Record      string `en:"Record"`
	Event       string `en:"session {id}, event {n}"`
	Method      string `en:"Method"`
	Timings     string `en:"Timings"`
	Stage       string `en:"Stage"`
	Minutes     string `en:"Planned"`
	Actual      string `en:"Actual"`
	Total       string `en:"Total"`
	TimingsKey  string `en:"In minutes, excluding pauses."`
	LeftOut     string `en:"Left out: {list}."`
	Basis       string `en:"This document records what was said in a workshop. It is a basis for discussion, not legal advice: on matters of law, check with counsel."`
	NoNames     string `en:"Votes and stances are counts of the people present, without names."`
}

// Policy is the page with the rules.
type Policy struct {
	Alone        string `en:"How we speak in public: {client}"`
	Held         string `en:"Agreed on {day}, with {people} in the room."`
	Again        string `en:"We look at it again on {day}."`
	Draft        string `en:"Draft."`
	StillOpen    string `en:"The session is still open."`
	NoRules      string `en:"No rules for speaking in public have been agreed."`
	InOne        string `en:"Our rule in one sentence."`
	Ladder       string `en:"Who may do what"`
	LadderKey    string `en:"A rule holds from its step on. The steps lead from {low} ({control}) to {high} ({empowerment})."`
	FromStep     string `en:"From step"`
	Who          string `en:"Who"`
	Rule         string `en:"Rule"`
	Everyone     string `en:"everyone"`
	Others       string `en:"Also agreed"`
	FirstMinutes string `en:"The first 15 minutes"`
	Near         string `en:"first 15 minutes"` // by these words an initiative is about them
	ForTalk      string `en:"For talk, not legal advice: check with counsel."`
}

// Method says how the room worked, a sentence for each thing that it did.
type Method struct {
	Provocations string `en:"Provocations came first: for each card the room took a stance, all hands at once, and discussed it."`
	Twist        string `en:"After a twist it took a second stance."`
	Silence      string `en:"Everyone wrote in silence before anyone spoke, so that no one voice set the tone."`
	Capture      string `en:"Items went into four quadrants: Strengths and Weaknesses are inside, Opportunities and Threats outside."`
	Cluster      string `en:"Items that say the same were grouped."`
	Vote         string `en:"Everyone voted at once, and the totals were shown at the end; the top three clusters of each quadrant were carried forward."`
	Tie          string `en:"Where several tied for the last place, the room chose."`
	Evidence     string `en:"The room asked of what it carried what proves it, and compared with whom."`
	Strategies   string `en:"Each strategy is based on at least one cluster from inside and one from outside (TOWS, after Weihrich, 1982)."`
	Grid         string `en:"Strategies were placed by impact and effort, each low, medium or high."`
	Initiatives  string `en:"Initiatives were asked for an owner, a first step with a due date, and a measure."`
	Agreement    string `en:"Agreement was recorded on eight gradients, after Kaner."`
	Dissent      string `en:"Dissent was recorded in its own words."`
	Status       string `en:"The room said of each action of the session before how it stands."`

	Phones     Plural `en:"One person answered on a phone, and was counted together with the raised hands.|Up to {n} people answered on their phones, and were counted together with the raised hands."`
	PhoneVotes Plural `en:"{n} of {all} votes was given on a phone.|{n} of {all} votes were given on phones."`
	PhoneItems string `en:"Some items were written on phones."`
}

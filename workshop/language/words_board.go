package language

// This file has what the stages say that work on the board and make a plan of it.

// Capture puts items onto the board.
type Capture struct {
	First string `en:"Start with s, w, o or t to choose the quadrant." most:"76"`
}

// Cluster groups items that say the same.
type Cluster struct {
	Nothing string `en:"Nothing to cluster yet. Press F4 and choose Capture."`
	TooMany string `en:"{items}, {clusters} · about {n} can be voted on well" most:"64"`
	Merges  string `en:"{list} become one. Type a name, or press Enter for: {title}"`
	GoTo    Plural `en:"{n} marked: go to the cluster it joins, then Enter|{n} marked: go to the cluster they join, then Enter" most:"58"`
}

// Vote shows what matters most.
type Vote struct {
	Nothing    string `en:"Nothing to vote on yet. Press F4 and choose Capture."`
	Ballot     Plural `en:"One vote each. Which decides the next two quarters?|{n} votes each. Which decide the next two quarters?" most:"60"`
	MergeFirst string `en:"Merge first: {clusters}, about {n} can be voted on well" most:"58"`
	Voters     string `en:"{votes}, {people}" most:"40"`
	HandsFor   string `en:"Hands up for {ref}" most:"40"`
	ToGo       string `en:"{n} to go" most:"16"`
	Placed     string `en:"{n} of {all} votes placed" most:"40"`
	Most       string `en:"What matters most" most:"24"`
	Head       string `en:"{n} of {all} votes, {people}" most:"40"`
	Carried    string `en:"→ carried on, three of a quadrant" most:"48"`
	Early      string `en:"The count stopped early: nothing is decided yet." most:"56"`
	Folded     string `en:"{votes}: {refs}"`
	AddedUp    string `en:"* added up after a merge: some may have voted for both. Count again." most:"76"`
	Outdated   string `en:"* counted before it was merged or split. Count again." most:"76"`
	Uncounted  string `en:"not counted" most:"16"`
	NoVotes    string `en:"no votes" most:"14"`
	Choose     string `en:"? {list}: the room chooses {n}" most:"58"`
	ChooseMore string `en:"? {list}: the room chooses {n} more" most:"58"`
	MoreTies   Plural `en:"{n} more tie|{n} more ties" most:"24"`
	Added      string `en:"{votes} added up" most:"40"`
	Earlier    string `en:"{votes} before it was merged or split" most:"58"`

	TieOpen  string `en:"{list} tie in {quadrant}: the room chooses {n}, or carries all."`
	TiePart  string `en:"{list} tie in {quadrant}: the room chose {chosen}, and chooses {n} more."`
	TieAll   string `en:"{list} tie in {quadrant}: the room carries all."`
	TieChose string `en:"{list} tie in {quadrant}: the room chose {chosen}."`

	Few [4]string `en:"none|one|two|three" most:"8"`
}

// Evidence asks what proves it.
type Evidence struct {
	Asked    string `en:"How do we know, and compared with whom?" most:"58"`
	Nothing  string `en:"Nothing is on the board that could be proved."`
	ProvedBy string `en:"Proved by" most:"14"`
	Compared string `en:"Compared with" most:"14"`
	MarkedAs string `en:"Marked as" most:"14"`
	NotYet   string `en:"not yet" most:"20"`
}

// Strategies pair what is inside with what is outside.
type Strategies struct {
	Asked      string `en:"{pairing}. {inside} And {outside} {prompt}"`
	Others     string `en:"The other pairings" most:"40"`
	NoneYet    string `en:"{ref} has {votes} and no strategy yet" most:"50"`
	NoneShort  string `en:"{ref}: {votes}, no strategy" most:"34"`
	Served     string `en:"every carried cluster has a strategy" most:"50"`
	ServedAll  string `en:"all have a strategy" most:"30"`
	Serves     string `en:"serves {strategy}" most:"40"`
	WasDeleted string `en:"It has been deleted." most:"56"`
}

// Grid places strategies by impact and effort.
type Grid struct {
	Nothing    string    `en:"No strategies yet. Press F4 and choose Strategies."`
	MoreImpact string    `en:"↑ more impact" most:"24"`
	LessEffort string    `en:"← less effort" most:"24"`
	MoreEffort string    `en:"more effort →" most:"24"`
	Placed     string    `en:"{n} of {all} placed" most:"24"`
	NotPlaced  string    `en:"Not placed yet" most:"24"`
	BestFirst  string    `en:"Best first" most:"24"`
	Steps      [3]string `en:"low|medium|high" most:"16"`
	Where      string    `en:"{impact} impact, {effort} effort" most:"40"`
	First      string    `en:"Do first" most:"18"`
	Plan       string    `en:"Plan" most:"18"`
	Spare      string    `en:"If time allows" most:"18"`
	Leave      string    `en:"Leave" most:"18"`
}

// Initiatives ask for one thing after the other.
type Initiatives struct {
	New         string `en:"New" most:"12"`
	For         string `en:"for" most:"12"`
	ForNone     string `en:"for no strategy" most:"24"`
	Add         string `en:"a new one" most:"40"`
	Many        string `en:"{n} so far; a board remembers five" most:"56"`
	Unserved    Plural `en:"{list} has no initiative yet|{list} have no initiative yet" most:"56"`
	NoOwner     string `en:"no owner yet" most:"40"`
	NoFirstStep string `en:"no first step yet" most:"40"`
	NoDue       string `en:"no date yet" most:"40"`
	NoMeasure   string `en:"no measure yet" most:"40"`
	TargetDay   string `en:"By when?" most:"100"`
	DayNumber   string `en:"day {n}" most:"16"`
}

// Answers are what was said of an initiative, as the room reads it.
type Answers struct {
	Course  string `en:"from {now} to {target}"`
	From    string `en:"from {now}"`
	To      string `en:"to {target}"`
	By      string `en:"{text} by {day}"`
	OnlyBy  string `en:"by {day}"`
	FirstBy string `en:"first step by {day}" most:"60"`
	On      string `en:"{effect}: {text}"`

	Revenue string `en:"revenue"`
	Margin  string `en:"margin"`
	Cost    string `en:"cost"`
	Risk    string `en:"risk"`
	Talent  string `en:"talent"`
}

// Of is what an effect is called.
func (a *Answers) Of(effect string) string {
	switch effect {
	case "revenue":
		return a.Revenue
	case "margin":
		return a.Margin
	case "cost":
		return a.Cost
	case "risk":
		return a.Risk
	case "talent":
		return a.Talent
	}
	return effect
}

// Fields are what an initiative is asked for: what each is called, and the question.
type Fields struct {
	What      Field `en:"What|What will be done?"`
	Owner     Field `en:"Owner|Who owns it? One name or role."`
	FirstStep Field `en:"First step|What is the first step?"`
	Due       Field `en:"By when|By when is the first step done?"`
	Measure   Field `en:"Measure|What will we count?"`
	Baseline  Field `en:"Target|From what to what, by when?"`
	Effect    Field `en:"Effect|What does it change: revenue, margin, cost, risk or talent?"`
	Cost      Field `en:"Cost|What does it cost, in money and in days?"`
	YesFrom   Field `en:"Yes from|Whose yes does it need, and by when?"`
	StopRule  Field `en:"Stop rule|When do we stop?"`
	WhenThen  Field `en:"When … then|If … happens, who does what?"`
}

// Of is a field by its name.
func (f *Fields) Of(name string) Field {
	switch name {
	case "what":
		return f.What
	case "owner":
		return f.Owner
	case "first_step":
		return f.FirstStep
	case "due":
		return f.Due
	case "measure":
		return f.Measure
	case "baseline":
		return f.Baseline
	case "effect":
		return f.Effect
	case "cost":
		return f.Cost
	case "yes_from":
		return f.YesFrom
	case "stop_rule":
		return f.StopRule
	}
	return f.WhenThen
}

// Field is one of them.
type Field struct {
	Name string `most:"12"`
	Asks string `most:"100"`
}

// Guardrails are the rules the room agrees on.
type Guardrails struct {
	TakeOver string `en:"To adopt with Tab ({n})" most:"50"`
	First    string `en:"our rule in one sentence" most:"40"`
	FromStep string `en:"from {step}" most:"24"`
}

// Agreement counts how far the room agrees.
type Agreement struct {
	HowFar   string `en:"How far do we agree?" most:"48"`
	Now      string `en:"Reworded since the count: how far now?" most:"48"`
	Show     string `en:"Show one to eight fingers. If you disagree, say why; it will be recorded." most:"120"`
	Disagree string `en:"Some of us disagree. Why? It is recorded in your own words." most:"120"`
	Against  string `en:"What speaks against it" most:"48"` // above the dissent
	Agrees   string `en:"Everyone agrees. Any doubts? What don’t we know?" most:"120"`
	Objects  string `en:"Nobody is against it. Any doubts? What don’t we know?" most:"120"` // and some do not say that they are for it
	Support  Plural `en:"{n} of {counted} supports it|{n} of {counted} support it" most:"24"`
}

// Proposal is the sentence to agree on, and its draft.
type Proposal struct {
	Title     string `en:"The proposal" most:"40"`
	Draft     string `en:"Draft of a proposal" most:"40"`
	Ask       string `en:"What exactly do we agree on? One sentence." most:"58"`
	Approve   string `en:"Approve {list}"`
	FirstStep Plural `en:"Approve {list}, first step by {day}|Approve {list}, first steps by {day}"`
	Owned     string `en:"{ref} ({owner})"`
	CostOf    string `en:"{cost} for {ref}"`
	CostUntil string `en:"{cost} until {day}"`
	LookAgain string `en:"look again on {day}"`
	Continue  string `en:"Continue {list}"`
	Drop      string `en:"drop {list}"`
}

// Status is how the actions of an earlier session stand.
type Status struct {
	Title      string `en:"From last time" most:"16"`
	Purpose    string `en:"What we agreed before: do we keep it, replace it or drop it?" most:"90"`
	Nothing    string `en:"Nothing was carried over. What became of what we agreed last time?" most:"120"`
	Called     string `en:"Day {n} after {title}"`
	From       string `en:"from {day}" most:"30"`
	NotAsked   string `en:"not asked" most:"14"`
	OnTrack    string `en:"on track" most:"14"`
	Late       string `en:"late" most:"14"`
	Done       string `en:"done" most:"14"`
	Dropped    string `en:"dropped" most:"14"`
	Kept       string `en:"kept" most:"14"`
	Replaced   string `en:"replaced" most:"14"`
	ReplacedBy string `en:"replaced by {ref}" most:"20"`
	Due        string `en:"due {day}" most:"30"`
	Ago        string `en:"{time} ago" most:"24"`
	Ahead      string `en:"in {time}" most:"24"`
	Today      string `en:"today" most:"12"`
	Now        string `en:"now {value}"`
	Until      string `en:"until {day}" most:"30"`
	Owner      string `en:"owner {name}"`
	StopMet    string `en:"stop rule met" most:"24"`
	StopNotMet string `en:"stop rule not met" most:"28"`
	StopAsk    string `en:"Was it met?" most:"24"`
	Ended      string `en:"Before today: {list}" most:"58"`
	Promised   string `en:"Promised then: {text}"`
	NotAgreed  string `en:"Not agreed then: {text}"`
}

// Of is what a status is called.
func (s *Status) Of(status string) string {
	switch status {
	case "on track":
		return s.OnTrack
	case "late":
		return s.Late
	case "done":
		return s.Done
	case "dropped":
		return s.Dropped
	case "kept":
		return s.Kept
	case "replaced":
		return s.Replaced
	}
	return s.NotAsked
}

// Commitments are who does what by when.
type Commitments struct {
	ReadAloud string `en:"Each owner reads it aloud." most:"60"`
	Nothing   string `en:"No initiatives yet. What does each of us promise?" most:"120"`
	Promise   string `en:"What does each of us promise?" most:"120"`
	Nobody    string `en:"Nobody yet" most:"24"`
	By        string `en:"by {day}" most:"30"`
	First     string `en:"First: {step}"`
	FirstStep string `en:"first step" most:"20"` // beside its day
	NoDay     string `en:"no date" most:"12"`    // said for an initiative, or for an action
	Soon      string `en:"soon" most:"12"`       // promised for no day
	Review    string `en:"We look again on {day}." most:"58"`
	ReviewIn  string `en:"We look again on {day}, in {time}." most:"74"`
	ReviewAsk string `en:"When do we look again? Type a date, or +90 (days)." most:"58"`
}

// Worth asks, at the very end, whether the session was worth the time of those who came.
type Worth struct {
	Ask     string `en:"Was this worth your time?" most:"40"`
	HandsUp string `en:"Hold up one to five fingers. No names." most:"58"`
	Low     string `en:"not at all" most:"20"`
	High    string `en:"very much" most:"20"`
}

// Paper is what the screen says of the paper.
type Paper struct {
	NoLooseEnds string `en:"No loose ends: ready to be handed over." most:"58"`
	LooseEnds   Plural `en:"{n} loose end|{n} loose ends" most:"30"`
	Stops       Plural `en:"{n} of {ends} stops this paper|{n} of {ends} stop this paper" most:"58"`
	Chains      string `en:"What became of the votes" most:"58"`
	NoStrategy  string `en:"no strategy" most:"24"`
	NoAction    string `en:"no initiative" most:"24"`
	NoOwner     string `en:"no owner" most:"24"`
}

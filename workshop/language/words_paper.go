package language

// This file has what a board would ask for and the session does not have yet.

// Ends are loose ends of a paper.
type Ends struct {
	NoOwner      string `en:"No owner."`
	ManyOwners   string `en:"The owner is not one name or role."`
	Person       string `en:"It names {name} beside “{word}”: name a role instead."`
	Secret       string `en:"“{words}” may not be meant to leave the room."`
	Quoted       string `en:"“{text}”: {end}"`
	NoClosing    string `en:"No closing stance has been taken."`
	NoDecision   string `en:"No decision requested: the objective is empty."`
	NoVotes      string `en:"No votes have been taken."`
	NotRevealed  string `en:"The votes were counted but never revealed."`
	TieOpen      string `en:"{list} tie for the last place in {quadrant}, and the room has not chosen."`
	FewCards     string `en:"Provocations played: {n} of the {all} planned."`
	EmptySide    string `en:"Nothing stands under {quadrant}."`
	NoEvidence   string `en:"Carried without evidence, and not marked as an assumption."`
	AllAssumed   string `en:"Everything carried is an assumption."`
	NoStrategy   string `en:"{votes}, but no strategy."`
	NotPlaced    string `en:"Not placed on the impact–effort grid."`
	NotServed    string `en:"No initiative."`
	NoInitiative string `en:"No initiatives yet."`
	ServesNone   string `en:"No strategy served."`
	NobodysYes   string `en:"It costs money, and waits for nobody’s yes."`
	NoAgreement  string `en:"Agreement has not been recorded."`
	NoProposal   string `en:"There is no proposal: nothing has been put to the room."`
	NotReadOut   string `en:"The room was counted, but no proposal was read out."`
	NoRisk       string `en:"No risk is named, although the room talked about what could go wrong."`
	NoDissent    string `en:"Some disagree, but no dissent is recorded."`
	AtClose      string `en:"the closing stance"`

	SplitNoDissent string `en:"The room stayed split on {list}, but no dissent is recorded."`

	NoGuardrail string `en:"No guardrail is agreed."`
	OwesNobody  string `en:"evidence is owed, and nobody is named to bring it."`
	NoReview    string `en:"No review date is set."`
	NotAsked    string `en:"Nobody has said how it stands."`
	LateWhy     string `en:"Late, and no reason is given."`
	LateDue     string `en:"Late, and no new date is given."`
	DroppedWhy  string `en:"Dropped, and no reason is given."`
	DoneWithout string `en:"Done, and nobody has said what its measure says now."`
	StopDue     string `en:"The day of its stop rule has come: was it met?"`
	StopMet     string `en:"Its stop rule is met, and nobody has said why it continues."`
	LateReview  Plural `en:"The review is {n} day away: a board loses sight of it.|The review is {n} days away: a board loses sight of it."`
}

// Lacks are what an initiative can lack: listed, they are a sentence.
type Lacks struct {
	FirstStep string `en:"no first step"`
	Due       string `en:"no due date"`
	Measure   string `en:"no measure"`
	Figure    string `en:"no figure in its measure"`
	Baseline  string `en:"no baseline"`
	TargetDay string `en:"no day for its target"`
	Effect    string `en:"no effect"`
	Cost      string `en:"no cost"`
	StopRule  string `en:"no stop rule"`
	StopDay   string `en:"no day for its stop rule"`
}

// Verdict says why a count does not decide.
type Verdict struct {
	Reworded    string `en:"The proposal was reworded after the count, and has not been counted again."`
	Blocks      Plural `en:"{n} of {counted} blocks: the paper is not decided.|{n} of {counted} block: the paper is not decided."`
	Opposes     Plural `en:"{n} of {counted} is against it: the paper is not decided.|{n} of {counted} are against it: the paper is not decided."`
	Unsupported Plural `en:"Only {n} of {counted} supports it: the paper is not decided.|Only {n} of {counted} support it: the paper is not decided."`
	Incomplete  Plural `en:"Only {n} of {people} has been counted: the paper is not decided.|Only {n} of {people} have been counted: the paper is not decided."`
}

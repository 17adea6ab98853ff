package language

// This file has what the stages say in which the room talks.

// Header is the first line of the screen.
type Header struct {
	Until string `en:"to {time}" most:"16"`            // when the stage ends
	Ends  string `en:"ends {time}" most:"16"`          // when the session does
	Count string `en:"{stage} {n} of {all}" most:"40"` // which of several this is
}

// Welcome opens a session.
type Welcome struct {
	Title     string    `en:"Social strategy workshop" most:"40"` // of a session that was given none
	Decision  string    `en:"What decision do we need today? One sentence." most:"120"`
	Rules     [3]string `en:"One voice at a time, and every voice is heard.|We disagree with ideas, not with people.|What is said stays here. Only the paper leaves." most:"53"`
	NoFigures string    `en:"No unpublished figures: they would stand on this wall." most:"60"`
	Plan      string    `en:"{time}, {people}" most:"40"`
	Acts      [4]string `en:"See where we stand|Say what is true|Choose what we do|Say how far we agree" most:"26"`
}

// Stance asks where the room stands.
type Stance struct {
	Question    string `en:"Where do we stand today, between Control and Empowerment?" most:"120"`
	HandsUp     string `en:"Hold up one to five fingers, all at the same time." most:"120"`
	Again       string `en:"Fingers up again, all at once. And where do we want to be?" most:"120"`
	Card        string `en:"Fingers up, all at the same time." most:"58"`
	CardAgain   string `en:"Fingers up again, all at the same time." most:"58"`
	Target      string `en:"▲ target" most:"12"`
	Opening     string `en:"opening" most:"12"`
	Closing     string `en:"closing" most:"12"`
	LastTime    string `en:"last time" most:"16"`
	Now         string `en:"now" most:"12"`
	Before      string `en:"before" most:"12"`
	After       string `en:"after" most:"12"`
	Spread      string `en:"All between {low} and {high}; the middle is {middle}." most:"58"`
	Between     string `en:"All between {low} and {high}." most:"36"` // where the middle is said apart
	Some        string `en:"Between {low} and {high}." most:"36"`     // while not everybody is counted
	SomeOn      string `en:"So far on {step}." most:"36"`
	Middle      string `en:"The middle is {middle}." most:"36"`
	OnOne       string `en:"All on {step}." most:"36"`
	SpreadSame  string `en:"Between {low} and {high}, as before." most:"48"`
	SpreadWas   string `en:"Between {low} and {high}, before {was}." most:"58"` // was is a range
	OnOneSame   string `en:"Still all on {step}." most:"36"`
	OnOneWas    string `en:"All on {step}, before {was}." most:"48"`
	Range       string `en:"{low} to {high}" most:"16"`
	RangeOne    string `en:"all on {step}" most:"20"`
	RangeSome   string `en:"on {step}" most:"20"`       // while not everybody is counted
	Legend      string `en:"{name}, {range}" most:"32"` // which columns these are, and from where to where they go
	Gone        string `en:"Nobody says “{step}” any more."`
	New         string `en:"Somebody says “{step}” now."`
	Of          string `en:"{n} of {people}" most:"16"`
	ToCome      string `en:"{n} of {people} counted · {more} more" most:"58"`
	Counted     string `en:"{n} of {people} counted." most:"28"`
	Split       string `en:"The room is split." most:"36"`
	OtherRoom   string `en:"Not the same room: {before} then, {after} now." most:"58"`
	AtTarget    string `en:"Target: {n} of {counted} there." most:"36"`
	Reached     string `en:"Target reached: {n} of {counted} there." most:"48"`
	StepOne     string `en:"{n} step" most:"12"`
	StepMany    string `en:"{n} steps" most:"12"`
	Meaning     string `en:"Control: {control} Empowerment: {empowerment}"`
	StepsListed string `en:"Steps: {list}"`
}

// Move says how far the room moved at least, and which way.
type Move struct {
	Same               string `en:"The counts are the same." most:"58"`
	Perhaps            string `en:"Perhaps nobody moved." most:"40"` // more were counted, or fewer
	Hardly             string `en:"Hardly moved." most:"40"`
	BothWays           Plural `en:"Both ways: at least {n} step to empowerment, {down} back.|Both ways: at least {n} steps to empowerment, {down} back." most:"58"`
	OneToControl       string `en:"At least one step towards control." most:"58"`
	OneToEmpowerment   string `en:"At least one step towards empowerment." most:"58"`
	StepsToControl     string `en:"In all, at least {n} steps towards control." most:"58"`
	StepsToEmpowerment string `en:"In all, at least {n} steps towards empowerment." most:"58"`
}

// Provocations are the cards and their choice.
type Provocations struct {
	Played   Plural `en:"{n} card will be played|{n} cards will be played" most:"40"`
	Earlier  string `en:"played before" most:"16"`
	FromRoom string `en:"From the room" most:"40"`
	Others   string `en:"Other cards" most:"40"`
	Above    string `en:"{n} more above" most:"40"`
	Below    string `en:"{n} more below" most:"40"`
	Around   string `en:"{above} more above, {below} more below" most:"56"`
	Twist    string `en:"Twist: {text}"`
	Key      string `en:"Key sentence: {text}"`
}

// Extra are the stages that can be added while the session runs.
type Extra struct {
	Break      Part `en:"Break|We take a break, and come back on time."`
	Talk       Part `en:"Talk|We talk about what has come up."`
	Guardrails Part `en:"Guardrails|We agree on the few rules that let people act without asking."`
}

// Part is one of them.
type Part struct {
	Title   string `most:"16"`
	Purpose string `most:"90"`
}

// Silence is where people write, each alone.
type Silence struct {
	Rule   string `en:"On your own, in silence. One idea per note." most:"58"`
	Left   string `en:"{time} left" most:"20"`
	Nobody string `en:"for everyone" most:"20"`
}

// Break is a clock.
type Break struct {
	Back    string `en:"Back at {time}" most:"30"`
	AllBack string `en:"We continue when everyone is back." most:"56"`
	Over    string `en:"Time to continue." most:"56"`
	Then    string `en:"Then {stage}" most:"40"`
}

package language

// This file has what is written in the pictures of the paper, and what they say to those who
// cannot see them.

// Pictures are the pictures.
type Pictures struct {
	Counted string `en:"{stance}: {n} of {people} counted"`
	Reading string `en:"{stance}, {n} of {people} counted: {list}."`
	OnStep  string `en:"{n} on step {step} ({name})"`
	Target  string `en:"Target"`
	Since   string `en:"Movement since {day}"`

	Named        string `en:"{ref} “{text}”"`
	Quadrant     string `en:"{quadrant} ({items}): {list}."`
	NoItems      string `en:"{quadrant}: nothing."`
	MoreClusters Plural `en:"{n} more cluster|{n} more clusters"`

	Votes      string `en:"Votes"`
	Given      Plural `en:"{n} person gave {given} of {budget}.|{n} people gave {given} of {budget}."`
	For        string `en:"{votes} for {ref} “{text}”"`
	Got        string `en:"Most votes first: {list}."`
	Rest       Plural `en:"{n} more cluster has {votes}.|{n} more clusters have {votes} together."`
	Carried    string `en:"carried to the strategies"`
	NotCarried string `en:"not carried"`

	Grid      string `en:"Impact by effort"`
	Placed    string `en:"{ref} “{text}”: {place}."`
	NotPlaced string `en:"Not placed: {list}."`

	Agreement  string `en:"Agreement on the proposal"`
	Before     string `en:"Agreement on the proposal as it was worded before"`
	Support    string `en:"In support: {n} of {counted}"`
	NotSupport string `en:"Not in support: {n} of {counted}"`
	Chose      string `en:"{gradient} {n}"`
	Sentence   string `en:"{text}."`
}

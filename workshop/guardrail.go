package workshop

// GuardrailStarter is a rule that a room can begin from: it takes it over, words it
// anew or leaves it.
type GuardrailStarter struct {
	ID    string
	Step  int      // of the scale, at which the rule begins to make sense: 1 to Steps
	Rule  string   // one sentence, to be read aloud
	Cards []string // at which it mostly comes up
}

package main

import "os"

// hideArguments takes what was typed behind the program's name out of the list
// of processes, which every user of the computer can read: a client's name, or
// words that are searched for, are nobody's business (R2.8). It answers with a
// copy of the arguments. Before main the system shows them for a moment.
func hideArguments() []string {
	kept := make([]string, len(os.Args))
	for i, arg := range os.Args {
		kept[i] = string([]byte(arg)) // os.Args points at what the system shows
		if i > 0 {
			erase(arg)
		}
	}
	os.Args = kept
	return kept[1:]
}

package tui

// faultAt says what is wrong with the field that has the focus, if it can be
// known before the session starts.
func (f *form) faultAt() error {
	var err error
	switch f.focus {
	case peopleField:
		_, err = readPeople(f.inputs[peopleField].Text())
	case functionField:
		_, err = readFunctions(f.inputs[functionField].Text())
	}
	return err
}

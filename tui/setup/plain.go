package setup

// FaultAt says what is wrong with the field that has the focus, if it can be
// known before the session starts.
func (f *Form) FaultAt() error {
	var err error
	switch f.Focus {
	case PeopleField:
		_, err = readPeople(f.Inputs[PeopleField].Text())
	case FunctionField:
		_, err = readFunctions(f.Inputs[FunctionField].Text())
	}
	return err
}

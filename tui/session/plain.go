package session

import "swotshop/tui/stage"

// Spoken is the present stage in words.
func (s *Screen) Spoken() stage.Plain { return s.Stage }

package live

import (
	tea "charm.land/bubbletea/v2"

	"swotshop/workshop"
)

// CatchUp shortens the stages to come, as far as they can be, so that the session ends
// as planned.
func (s *Session) CatchUp() (tea.Cmd, error) {
	squeezes, _, _ := s.W().CatchUp(s.with.Kit.Now())
	return s.Do(workshop.Shorten{Squeezes: squeezes})
}

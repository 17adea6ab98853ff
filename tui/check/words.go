package check

import "swotshop/tui/kit"

// Words on the screen.
const (
	title      = "swotshop check"
	pressKeys  = "Press your clicker’s next button, its back button, then any other."
	pressMore  = "Try F1, F4 and Shift+Enter too. Each key shows here as it arrives, with what it does in a session. Enter continues."
	pressShort = "Press your clicker’s buttons. Enter continues."
	carryOn    = "continue"
	stop       = "stop"
	isText     = "text: it goes to the input line"
	noDeed     = "nothing. Set the clicker to send PgDn and PgUp"
)

// deeds are what keys do in a session that runs, whatever the stage.
var deeds = map[kit.Key]string{
	kit.PgDn:      "next step",
	kit.PgUp:      "previous step",
	kit.Right:     "next step, while the input line is empty",
	kit.Left:      "previous step, while the input line is empty",
	kit.Up:        "picks something above the input line",
	kit.Down:      "picks the next thing",
	kit.Enter:     "enters what is on the input line",
	kit.Esc:       "closes what is open; it never leaves the session",
	kit.Tab:       "depends on the stage",
	kit.ShiftTab:  "depends on the stage",
	kit.Space:     "text, or marks what is selected",
	kit.Home:      "moves on the input line",
	kit.End:       "moves on the input line",
	kit.Del:       "deletes on the input line",
	kit.Backspace: "deletes on the input line",
	".":           "blanks the screen, while the input line is empty",
	"b":           "text; it blanks the screen where nothing can be typed",
	"?":           "help, while the input line is empty",
	kit.F1:        "help",
	kit.F2:        "your private panel, on this screen",
	kit.F3:        "next theme",
	kit.F4:        "all stages, and the way out",
	kit.F5:        "spotlight: one item in large type",
	kit.F6:        "freezes the picture",
	kit.F7:        "the width of the picture on the wall",
	kit.F8:        "brings back a line",
	kit.F9:        "saves a copy elsewhere",
	kit.CtrlS:     "saves again after a failure",
	kit.CtrlU:     "empties the input line",
	kit.CtrlY:     "redo",
	kit.CtrlZ:     "undo",
}

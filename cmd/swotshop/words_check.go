package main

import "swotshop/tui/kit"

// This file has what “swotshop check” says.

const (
	checkShort = "Check this terminal before you stand in front of a room"
	checkLong  = `Look at this terminal and this computer, and say what will be good or bad in the room: the size and how far away it can be read,
colours, keys, your clicker, the library’s disk, and what exports need. Nothing is changed. Press your clicker’s buttons when it asks; Enter continues.

Where there is no terminal, and with --json, what needs one is not looked at. The exit code is 1 if something is BAD.`
	noKeysFlag = "do not ask for keys to be pressed"

	badInTheRoom      = "What is marked BAD will be bad in the room."
	noTerminalToCheck = "Not looked at: no terminal."
	noKeysAsked       = "Not looked at: no keys were asked for."
	plainTextMode     = "Not looked at: in plain text mode nothing is drawn."
	plainTerminal     = "Not looked at: this terminal cannot draw."
	plainTerminalBad  = "This terminal cannot draw (TERM is “dumb”): the app runs in plain text mode. Use another one."
)

// The picture.
const (
	windowTooSmall = "%s is too small: below %d×%d nothing is drawn. Make the window larger, or the font smaller."
	windowSmall    = "%s is smaller than 80×24: everything works, but the board folds into one column. Make the window larger, or the font smaller."
	windowWide     = "%s is wider than needed: 80×24 shows everything, and larger letters are read further away."
	windowFits     = "%s shows everything."

	typicalPicture = "On a picture 2 m high"
	knownPicture   = "On a picture %s wide"
	readFrom       = "%s, read up to %s away (a row is %d cm)."
	largerFont     = "Make the font larger (Ctrl and + in most terminals, ⌘ and + on a Mac)."

	noColourWanted   = "NO_COLOR is set. Shapes and weights say everything."
	darkAndBare      = "Without colours the terminal’s own background shows, and it is dark. A light one is easier to read on a projector."
	lightAndBare     = "Without colours the terminal’s own background shows."
	darkChosen       = "You have chosen the dark theme. Projectors in a bright room show the light one best: press F3 in the app."
	themeSuits       = "You have chosen the %s theme, which suits a projector. F3 changes it."
	darkUntilSession = "Dark here, and light once a session runs, for the projector."
	lightThroughout  = "Light, which projectors show best. F3 changes it."
)

// colourWords say how many colours there are.
var colourWords = map[kit.Depth]string{
	kit.FullColour: "All colours.",
	kit.Colour256:  "256 colours: the themes look nearly as they are meant.",
	kit.Colour16:   "16 colours, as this terminal has them. Shapes and weights say everything.",
	kit.NoColour:   "No colours. Shapes and weights say everything.",
}

// Keys and letters.
const (
	kittyKeyboard  = "All keys are distinct, Shift+Enter included (kitty protocol)."
	xtermKeyboard  = "Shift+Enter is distinct from Enter; both do the same."
	oldKeyboard    = "Shift+Enter arrives as Enter, which does the same in a session. Esc takes a moment. Nothing else is missing."
	silentKeyboard = "This terminal answers no questions. The app manages with the keys that every terminal sends."

	lettersFine       = "Accents, wide characters and emoji are as wide as expected."
	lettersUnmeasured = "This terminal does not say how wide it draws characters."
	lettersUnlike     = "%s: drawn wider or narrower than expected. A line with one may end a cell off; nothing is lost."
	frameUnlike       = "Arrows and blocks are not one cell wide, so every line will be off. Use UTF-8 and set “ambiguous width” to narrow in the terminal’s settings."

	keysArrived    = "%s arrived."
	noFunctionKeys = "None was pressed. Laptops may need Fn for them, and some terminals keep F1, F10 or F11 for themselves. “?” on an empty line is help too."

	clickerFine    = "%s takes the next step, %s the previous one."
	clickerOnward  = "%s takes the next step. No key arrived that goes back: set the clicker to send PgUp."
	clickerOther   = "No key arrived that takes the next step, but %s. Set the clicker to send PgDn and PgUp, or the arrows → and ←."
	nothingPressed = "No key was pressed. Run this again with the clicker’s receiver plugged in."
	idleKeys       = "%s does nothing in a session."
)

// The clipboard.
const (
	clipboardFine    = "Copied text reaches it."
	clipboardNever   = "This terminal does not let programs copy to it. Export to a file instead."
	clipboardMaybe   = "Some versions of this terminal do not let programs copy to it. Try to copy and paste once; otherwise export to a file."
	clipboardITerm   = "iTerm2 has to allow it: Settings, General, Selection, “Applications in terminal may access clipboard”."
	clipboardUnknown = "This terminal does not say whether copied text reaches it. Try to copy and paste once; otherwise export to a file."
	clipboardTmux    = "tmux (3.2 or later) passes copied text on, if the terminal around it takes any. Try to copy and paste once."
	clipboardScreen  = "screen passes copied text on, if the terminal around it takes any. Try to copy and paste once."
)

// What is in between.
const (
	insideTmux   = "You are inside tmux: its status line takes a row, and Esc is slow without “set -g escape-time 10”. If the window closes, the session keeps running."
	insideScreen = "You are inside screen: it shows 256 colours at most. If the window closes, the session keeps running."
	textConsole  = "This is a text console without a window: 16 colours, no emoji, and no font size to change. Use a terminal on the desktop."
	overSSH      = "The app runs on another computer, and so does its library. If the connection breaks, the session ends, with everything saved; inside tmux it keeps running. Run the console there too."

	localeUnset    = "not set"
	noLocaleNeeded = "UTF-8"
	otherLocale    = "The locale is %s. The app writes UTF-8 all the same; set LANG to one that ends in .UTF-8."
)

// What exports and the second screen need, and what cannot be looked at.
const (
	consolePossible = "“swotshop console” can run in a second terminal."
	programFound    = "%s (%s)."
	browserNotThere = "%s names %s, which is not there. Without a browser there is no PDF: print the HTML page yourself."
	noPrinter       = "There is no Chrome, Chromium or Edge, so no PDF: print the HTML page yourself, or set %s."
	noWordWriter    = "It is not installed, so there is no Word file (docx). Every other format works."
	lookAtProjector = "Cannot be looked at: try to read this from the last seat."
	lookAtSleep     = "Cannot be looked at: turn off sleep and notifications."
)

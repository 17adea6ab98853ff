package main

import (
	"cmp"
	"context"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"swotshop/converter"
	"swotshop/sessions"
	"swotshop/tui/check"
	"swotshop/tui/console/wire"
	"swotshop/tui/kit"
	"swotshop/tui/live"
	"swotshop/workshop"
)

func (p *program) checkCommand() *cobra.Command {
	var asJSON, noKeys bool
	c := p.command(&cobra.Command{
		Use:   "check [flags]",
		Short: checkShort,
		Long:  checkLong,
		Example: `swotshop check
swotshop check --no-keys | less`,
	}, noArgs, func(c *cobra.Command, _ []string) error {
		library, err := p.libraryPath()
		if err != nil {
			return err
		}
		settings, _ := p.settingsFile().load()
		list := &findings{}
		looked, why := !asJSON && isTerminal(p.in) && isTerminal(p.out), noTerminalToCheck
		switch {
		case p.env("TERM") == "dumb":
			looked, why = false, plainTerminal
		case p.env("SWOTSHOP_ACCESSIBLE") != "": // nothing is drawn for who hears it
			looked, why = false, plainTextMode
		}
		if looked {
			t, err := p.lookAtTerminal(c.Context(), settings, !noKeys)
			if err != nil {
				return err
			}
			list.terminal(t, settings, p.plain(), !noKeys)
			list.clipboard(t, p.env)
		} else {
			list.unlooked(why)
		}
		list.between(p.env)
		list.locale(p.env)
		list.add(sessions.ExaminePlace(library)...)
		list.console(wire.Possible(wire.Folder(p.env)))
		list.phones(settings.PhonesOff, (&phoneDesk{}).Addresses())
		list.programs(c.Context(), p.env)
		list.unseen()
		return p.reportCheck(list.all, asJSON)
	})
	c.Flags().BoolVar(&asJSON, "json", false, jsonFlag)
	c.Flags().BoolVar(&noKeys, "no-keys", false, noKeysFlag)
	return c
}

// reportCheck prints what was found. Something bad is a failure, for scripts.
func (p *program) reportCheck(list []sessions.Diagnosis, asJSON bool) error {
	var err error
	if asJSON {
		err = printJSON(p, list)
	} else {
		err = p.print(diagnoses(list, p.columns(), roomMarks))
	}
	if err == nil && slices.ContainsFunc(list, func(d sessions.Diagnosis) bool { return d.Verdict == sessions.Fault }) {
		return fail(nil, badInTheRoom)
	}
	return err
}

// roomMarks are for what is not wrong with anything, and yet bad in a room.
var roomMarks = map[sessions.Verdict]string{sessions.Fine: marks[sessions.Fine], sessions.Warning: marks[sessions.Warning], sessions.Fault: "BAD"}

// How long a terminal may take to answer, and one at the other end of a line.
const (
	nearAnswer = 2 * answering
	farAnswer  = 6 * answering
)

// lookAtTerminal asks the terminal what it can do, and shows which keys come.
func (p *program) lookAtTerminal(ctx context.Context, settings kit.Settings, keys bool) (check.Terminal, error) {
	patience := time.Duration(nearAnswer)
	if p.far() {
		patience = farAnswer
	}
	ctx, tell, stop := untilSignal(ctx, toPart)
	defer stop()
	screen := check.New(check.Options{Theme: settings.Theme, Keys: keys, Patience: patience})
	screens, err := p.screensOf(screen, tell)
	if err != nil {
		return check.Terminal{}, err
	}
	_, err = screens.run(ctx)
	t, stopped := screen.Terminal()
	if err = appError(ctx, err); err == nil && stopped {
		err = signalError{syscall.SIGINT}
	}
	return t, err
}

// findings are what was found, in the order in which they are read.
type findings struct{ all []sessions.Diagnosis }

func (f *findings) add(all ...sessions.Diagnosis) { f.all = append(f.all, all...) }

func (f *findings) say(what string, verdict sessions.Verdict, text string) {
	f.add(sessions.Diagnosis{What: what, Verdict: verdict, Text: workshop.Clean(text)})
}

// need says how something is if it is as it should be, and else the other.
func (f *findings) need(ok bool, what, fine, note string) {
	if ok {
		f.say(what, sessions.Fine, fine)
	} else {
		f.say(what, sessions.Warning, note)
	}
}

// What is looked at of a terminal.
const (
	sizeRow      = "size"
	distanceRow  = "distance"
	coloursRow   = "colours"
	themeRow     = "theme"
	keyboardRow  = "keyboard"
	lettersRow   = "letters"
	clickerRow   = "clicker"
	functionRow  = "f-keys"
	clipboardRow = "clipboard"
	phonesRow    = "phones" // of the network, not of the terminal
)

// unlooked says that a terminal was not looked at.
func (f *findings) unlooked(why string) {
	for _, what := range []string{sizeRow, distanceRow, coloursRow, themeRow, keyboardRow, lettersRow, clickerRow, functionRow, clipboardRow} {
		f.say(what, sessions.Warning, why)
	}
}

// terminal says what will be good or bad about a terminal.
func (f *findings) terminal(t check.Terminal, settings kit.Settings, plain, keys bool) {
	f.size(t.Size)
	f.distance(t.Size, settings)
	f.colours(t, settings, plain)
	f.keyboard(t)
	f.letters(t)
	if !keys {
		f.say(clickerRow, sessions.Warning, noKeysAsked)
		f.say(functionRow, sessions.Warning, noKeysAsked)
		return
	}
	f.clicker(t.Keys)
	names := namesOf(t.Keys, check.Pressed.Function)
	f.need(names != "", functionRow, fmt.Sprintf(keysArrived, names), noFunctionKeys)
}

// The size that screens are designed for.
const (
	designWidth  = 80
	designHeight = 24
)

func (f *findings) size(a kit.Area) {
	now := fmt.Sprintf("%d×%d", a.W, a.H)
	switch {
	case a.TooSmall():
		f.say(sizeRow, sessions.Fault, fmt.Sprintf(windowTooSmall, now, kit.LeastWidth, kit.LeastHeight))
	case a.W < designWidth || a.H < designHeight:
		f.say(sizeRow, sessions.Warning, fmt.Sprintf(windowSmall, now))
	case a.W > kit.Broad:
		f.say(sizeRow, sessions.Warning, fmt.Sprintf(windowWide, now))
	default:
		f.say(sizeRow, sessions.Fine, fmt.Sprintf(windowFits, now))
	}
}

// A picture as most meeting rooms have it, in metres and by its shape; how far the last
// seat at a board’s table is; and what is too near for any table.
//
// How far away letters are read is kit.Reach: two hundred times the height of a capital.
// That is what AVIXA’s DISCAS (ANSI/INFOCOMM V202.01) allows where decisions rest on what
// is read; it lies between the least that ISO 9241-303 allows, 16 minutes of arc or 1 in
// 215, and the 20 to 22 that it recommends, 1 in 172 to 156.
const (
	typicalHeight = 2.0
	pictureShape  = 16.0 / 9
	lastSeat      = 6.0
	firstSeat     = 3.0
)

func (f *findings) distance(a kit.Area, settings kit.Settings) {
	width, picture := typicalHeight*pictureShape, typicalPicture
	if settings.KnowsRoom() {
		width = settings.ScreenMetres
		picture = fmt.Sprintf(knownPicture, kit.Metres(width))
	}
	// The window fills the picture in one direction: cells are twice as high as wide.
	cell := min(width/float64(max(1, a.W)), width/pictureShape/float64(2*max(1, a.H)))
	reach := kit.Reach(cell*float64(a.W), a.W)
	text := fmt.Sprintf(readFrom, picture, kit.Metres(reach), int(200*cell+0.5))
	switch {
	case reach < firstSeat:
		f.say(distanceRow, sessions.Fault, text+" "+largerFont)
	case reach < lastSeat:
		f.say(distanceRow, sessions.Warning, text+" "+largerFont)
	default:
		f.say(distanceRow, sessions.Fine, text)
	}
}

func (f *findings) colours(t check.Terminal, settings kit.Settings, plain bool) {
	switch {
	case plain:
		f.say(coloursRow, sessions.Warning, noColourWanted)
	default:
		f.need(t.Depth < kit.Colour16, coloursRow, colourWords[t.Depth], colourWords[t.Depth])
	}
	bare := t.Depth == kit.NoColour
	switch chosen := kit.ThemeAt(settings.Theme) >= 0; {
	case bare && t.Dark:
		f.say(themeRow, sessions.Warning, darkAndBare)
	case bare:
		f.say(themeRow, sessions.Fine, lightAndBare)
	case settings.Theme == kit.DarkTheme:
		f.say(themeRow, sessions.Warning, darkChosen)
	case chosen:
		f.say(themeRow, sessions.Fine, fmt.Sprintf(themeSuits, kit.Themes[kit.ThemeAt(settings.Theme)].Title))
	case t.Dark:
		f.say(themeRow, sessions.Fine, darkUntilSession)
	default:
		f.say(themeRow, sessions.Fine, lightThroughout)
	}
}

func (f *findings) keyboard(t check.Terminal) {
	switch {
	case t.Kitty:
		f.say(keyboardRow, sessions.Fine, kittyKeyboard)
	case t.OtherKeys, slices.ContainsFunc(t.Keys, check.Pressed.Shifted):
		f.say(keyboardRow, sessions.Fine, xtermKeyboard)
	case t.Answers:
		f.say(keyboardRow, sessions.Warning, oldKeyboard)
	default:
		f.say(keyboardRow, sessions.Warning, silentKeyboard)
	}
}

func (f *findings) letters(t check.Terminal) {
	unlike := t.Unlike()
	switch {
	case !t.Measured():
		f.say(lettersRow, sessions.Warning, lettersUnmeasured)
	case slices.ContainsFunc(unlike, func(s check.Sample) bool { return s.Frame }):
		f.say(lettersRow, sessions.Fault, frameUnlike)
	case len(unlike) > 0:
		texts := make([]string, len(unlike))
		for i, s := range unlike {
			texts[i] = s.Text
		}
		f.say(lettersRow, sessions.Warning, fmt.Sprintf(lettersUnlike, strings.Join(texts, " ")))
	default:
		f.say(lettersRow, sessions.Fine, lettersFine)
	}
}

// namesOf are the names of the keys that are such, each once.
func namesOf(keys []check.Pressed, such func(check.Pressed) bool) string {
	var names []string
	for _, k := range keys {
		if such(k) && !slices.Contains(names, k.Name) {
			names = append(names, k.Name)
		}
	}
	return strings.Join(names, ", ")
}

func (f *findings) clicker(keys []check.Pressed) {
	onward, back := namesOf(keys, check.Pressed.Onward), namesOf(keys, check.Pressed.Back)
	idle := namesOf(keys, func(k check.Pressed) bool { return k.Deed == "" })
	switch {
	case onward != "" && back != "":
		f.say(clickerRow, sessions.Fine, fmt.Sprintf(clickerFine, onward, back))
	case onward != "":
		f.say(clickerRow, sessions.Warning, fmt.Sprintf(clickerOnward, onward))
	case len(keys) == 0:
		f.say(clickerRow, sessions.Warning, nothingPressed)
	default:
		f.say(clickerRow, sessions.Warning, fmt.Sprintf(clickerOther, namesOf(keys, func(check.Pressed) bool { return true })))
	}
	if idle != "" {
		f.say(clickerRow, sessions.Warning, fmt.Sprintf(idleKeys, idle))
	}
}

// clipboard says whether what is copied will arrive. No terminal says that it does not:
// that is known of some.
func (f *findings) clipboard(t check.Terminal, env func(string) string) {
	switch {
	case env("STY") != "" && env("TMUX") == "":
		f.say(clipboardRow, sessions.Warning, clipboardScreen)
	case env("TMUX") != "":
		f.say(clipboardRow, sessions.Warning, clipboardTmux)
	case t.Clipboard:
		f.say(clipboardRow, sessions.Fine, clipboardFine)
	case clipboard{env: env}.refuses():
		f.say(clipboardRow, sessions.Warning, clipboardNever)
	case env("VTE_VERSION") != "":
		f.say(clipboardRow, sessions.Warning, clipboardMaybe)
	case env("TERM_PROGRAM") == "iTerm.app":
		f.say(clipboardRow, sessions.Warning, clipboardITerm)
	default:
		f.say(clipboardRow, sessions.Warning, clipboardUnknown)
	}
}

// between names what is between the program and the screen.
func (f *findings) between(env func(string) string) {
	switch term := env("TERM"); {
	case env("TMUX") != "", strings.HasPrefix(term, "tmux"):
		f.say("tmux", sessions.Warning, insideTmux)
	case env("STY") != "", strings.HasPrefix(term, "screen"):
		f.say("screen", sessions.Warning, insideScreen)
	case term == "linux":
		f.say("terminal", sessions.Warning, textConsole)
	case term == "dumb":
		f.say("terminal", sessions.Fault, plainTerminalBad)
	}
	if isFar(env) {
		f.say("ssh", sessions.Warning, overSSH)
	}
}

func (f *findings) locale(env func(string) string) {
	name := cmp.Or(env("LC_ALL"), env("LC_CTYPE"), env("LANG"))
	lower := strings.ToLower(name)
	utf8 := strings.Contains(lower, "utf-8") || strings.Contains(lower, "utf8")
	f.need(utf8 || runtime.GOOS == "windows", "locale", cmp.Or(name, noLocaleNeeded)+".", fmt.Sprintf(otherLocale, cmp.Or(name, localeUnset)))
}

func (f *findings) console(err error) {
	if err != nil {
		f.say("console", sessions.Warning, kit.UpperFirst(err.Error())+".")
		return
	}
	f.say("console", sessions.Fine, consolePossible)
}

// phones says where phones would reach this laptop. Whether the network lets them, only a
// phone can tell.
func (f *findings) phones(off bool, at []live.Address) {
	switch {
	case off:
		f.say(phonesRow, sessions.Fine, phonesSwitchedOff)
	case len(at) == 0:
		f.say(phonesRow, sessions.Warning, noNetwork)
	default:
		f.say(phonesRow, sessions.Fine, fmt.Sprintf(phonesWouldReach, at[0].IP, at[0].What))
	}
}

// programs says what documents can be exported to.
func (f *findings) programs(ctx context.Context, env func(string) string) {
	browser, ok := converter.Browser(env)
	switch {
	case ok:
		f.say("browser", sessions.Fine, described(ctx, browser))
	case browser != "":
		f.say("browser", sessions.Warning, fmt.Sprintf(browserNotThere, converter.BrowserVariable, browser))
	default:
		f.say("browser", sessions.Warning, fmt.Sprintf(noPrinter, converter.BrowserVariable))
	}
	pandoc, ok := converter.Pandoc(env)
	if !ok {
		f.say("pandoc", sessions.Warning, noWordWriter)
		return
	}
	f.say("pandoc", sessions.Fine, described(ctx, pandoc))
}

// described is a program with its version, if it says it.
func described(ctx context.Context, path string) string {
	if version, ok := converter.Version(ctx, path); ok {
		return fmt.Sprintf(programFound, version, path)
	}
	return path + "."
}

// unseen is what nobody can look at from here.
func (f *findings) unseen() {
	f.say("projector", sessions.Warning, lookAtProjector)
	f.say("sleep", sessions.Warning, lookAtSleep)
}

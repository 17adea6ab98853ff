package main

import (
	"bytes"
	"strings"

	"charm.land/glamour/v2"
	"charm.land/glamour/v2/ansi"
	"charm.land/glamour/v2/styles"
	"github.com/spf13/cobra"

	"swotshop/workshop"
	"swotshop/workshop/blueprint"
)

// widestText is how far a line of text may go before the eye loses it.
const widestText = 100

func (p *program) showCommand() *cobra.Command {
	c := p.command(&cobra.Command{
		Use:   "show ID",
		Short: "Read a session’s blueprint",
		Long:  "Read a session’s blueprint: drawn in a terminal, as Markdown elsewhere. " + aboutID,
		Example: `swotshop show latest
swotshop show latest | less`,
	}, oneArg(anID), func(c *cobra.Command, args []string) error {
		return p.session(c.Context(), args[0], func(w *workshop.Workshop, _ []workshop.Event) error {
			md := blueprint.Markdown(w)
			if p.columns() == 0 || p.env("TERM") == "dumb" {
				return p.print(string(md))
			}
			return p.printDrawn(md)
		})
	})
	c.ValidArgsFunction = p.completeID
	return c
}

// printDrawn draws a blueprint for the terminal. What cannot be drawn is
// shown as it is written.
func (p *program) printDrawn(md []byte) error {
	renderer, err := glamour.NewTermRenderer(glamour.WithStyles(weights()), glamour.WithWordWrap(min(p.columns(), widestText)))
	if err != nil {
		return p.print(string(md))
	}
	drawn, err := renderer.RenderBytes(withoutFrontMatter(md))
	if err != nil {
		return p.print(string(md))
	}
	var text strings.Builder
	for line := range strings.Lines(string(drawn)) {
		text.WriteString(strings.TrimRight(line, " \n") + "\n") // Glamour fills lines up
	}
	return p.print(text.String())
}

// weights is a style of bold and italic alone. It reads well on every
// background, so that the terminal need not be asked for its own, which takes
// up to two seconds where nobody answers.
func weights() ansi.StyleConfig {
	yes := true
	style := styles.NoTTYStyleConfig
	for _, heading := range []*ansi.StyleBlock{&style.H1, &style.H2, &style.H3, &style.H4} {
		heading.Prefix, heading.Bold = "", &yes
	}
	style.Strong = ansi.StylePrimitive{Bold: &yes}
	style.Emph = ansi.StylePrimitive{Italic: &yes}
	column, row, cross := "│", "─", "┼"
	style.Table = ansi.StyleTable{ColumnSeparator: &column, RowSeparator: &row, CenterSeparator: &cross}
	return style
}

// withoutFrontMatter leaves out what is meant for other programs.
func withoutFrontMatter(md []byte) []byte {
	fence := []byte("---\n")
	if rest, ok := bytes.CutPrefix(md, fence); ok {
		if _, body, ok := bytes.Cut(rest, fence); ok {
			return body
		}
	}
	return md
}

package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"swotshop/files"
	"swotshop/prompts"
	"swotshop/workshop"
)

// defaultOwnDeck is the deck that a card goes into when none is named.
const defaultOwnDeck = "my-deck"

func (p *program) deckKeepCommand() *cobra.Command {
	deck := defaultOwnDeck
	c := p.command(&cobra.Command{
		Use:   "keep ID CARD [flags]",
		Short: deckKeepShort,
		Long:  deckKeepLong + aboutID,
		Example: `swotshop deck keep latest X1
swotshop deck keep latest X2 --deck retail`,
	}, takes{names: []string{anID, aCard}}, func(c *cobra.Command, args []string) error {
		return p.session(c.Context(), args[0], func(w *workshop.Workshop, _ []workshop.Event) error {
			card, err := ownCard(w, args[1])
			if err != nil {
				return err
			}
			return p.keepCard(deck, card, &w.Deck)
		})
	})
	c.Flags().StringVar(&deck, "deck", defaultOwnDeck, deckKeepFlag)
	c.ValidArgsFunction = p.completeID
	return c
}

// ownCard is a card that was written in a session.
func ownCard(w *workshop.Workshop, id string) (workshop.Card, error) {
	var ids []string
	for _, c := range w.OwnCards() {
		if strings.EqualFold(c.ID, id) {
			return c, nil
		}
		ids = append(ids, c.ID)
	}
	if len(ids) == 0 {
		return workshop.Card{}, fail(nil, noOwnCards, w.ID)
	}
	return workshop.Card{}, fail(nil, noOwnCard, w.ID, workshop.Clean(id), strings.Join(ids, ", "))
}

// keepCard writes a card into a deck, and shows what was written.
func (p *program) keepCard(deck string, card workshop.Card, like *workshop.Deck) error {
	k, err := p.content().Keep(deck, card, like)
	if err != nil {
		return fail(err, cardNotKept, err)
	}
	if err := errors.Join(os.MkdirAll(filepath.Dir(k.File), 0o700), files.Write(k.File, k.After, unchanged(k))); err != nil {
		return fail(err, cardNotKept, files.Why(err))
	}
	if k.Before == nil {
		p.say(deckMade, k.File, k.Deck, k.Card)
	} else {
		p.say(cardKept, k.File, k.Deck, k.Line, k.Card)
	}
	return p.print(k.Piece)
}

// unchanged lets a deck be written over only while it is what was read; a new one over
// nothing.
func unchanged(k prompts.Keeping) *files.Ours {
	if k.Before == nil {
		return nil
	}
	return &files.Ours{What: deckAsRead, Is: func(head []byte) bool { return bytes.HasPrefix(k.Before, head) }}
}

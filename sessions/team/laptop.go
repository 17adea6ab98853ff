package team

import (
	"context"
	"crypto/rand"
	"fmt"

	"github.com/jackc/pgx/v5"

	"swotshop/workshop"
)

// Laptop is a computer of a member.
type Laptop struct {
	ID     string `json:"id"`   // random, of its own
	Name   string `json:"name"` // as its owner calls it
	Member string `json:"member"`
}

// NewLaptop gives a computer an id of its own.
func NewLaptop(name string) Laptop { return Laptop{ID: rand.Text(), Name: workshop.Clean(name)} }

// String names a laptop in a sentence: anna’s laptop “studio”.
func (l Laptop) String() string {
	switch {
	case l.Member == "" && l.Name == "":
		return anotherLaptop
	case l.Name == "":
		return fmt.Sprintf(laptopOf, show(l.Member))
	}
	return fmt.Sprintf(laptopNamed, show(l.Member), show(l.Name))
}

// arrive makes this laptop known.
func (l *Library) arrive(ctx context.Context) error {
	var known bool
	if err := l.pool.QueryRow(ctx, "SELECT arrive($1, $2)", l.laptop.ID, l.laptop.Name).Scan(&known); err != nil {
		return err
	}
	if !known {
		return fail(ErrNotMember, nothingAssigned, l.at.Login(), l.at.Name())
	}
	l.laptop.Member = l.at.config.ConnConfig.User
	return nil
}

// Depart forgets this laptop. Nobody has the pen of the sessions that it led, and whoever
// pushes one next takes it.
func (l *Library) Depart(ctx context.Context) error {
	return l.within(ctx, Patience, func(ctx context.Context) error {
		_, err := l.pool.Exec(ctx, "SELECT depart($1)", l.laptop.ID)
		return err
	})
}

// Laptops are all that members have, by their ids.
func (l *Library) Laptops(ctx context.Context) (map[string]Laptop, error) {
	all := map[string]Laptop{}
	err := l.within(ctx, Patience, func(ctx context.Context) error {
		list, err := query(ctx, l, func(rows pgx.Rows, one *Laptop) error { return rows.Scan(&one.ID, &one.Name, &one.Member) },
			"SELECT id, name, member FROM laptop")
		for _, one := range list {
			one.Name = workshop.Clean(one.Name)
			all[one.ID] = one
		}
		return err
	})
	return all, err
}

// Waiting is a laptop that has not carried out erasures yet.
type Waiting struct {
	Laptop
	Erasures int `json:"erasures"`
}

// Waiting lists the laptops that have not carried out every erasure that concerns them, of
// those that this member can see.
func (l *Library) Waiting(ctx context.Context) (all []Waiting, err error) {
	err = l.within(ctx, Patience, func(ctx context.Context) (err error) {
		all, err = query(ctx, l, func(rows pgx.Rows, one *Waiting) error {
			err := rows.Scan(&one.ID, &one.Name, &one.Member, &one.Erasures)
			one.Name = workshop.Clean(one.Name)
			return err
		}, "SELECT laptop, name, member, erasures FROM waiting()")
		return err
	})
	return all, err
}

// Package room is the page on which people in the room answer with a phone of their own,
// without a name: the server on the laptop, who may come in, what a phone may send, and
// the addresses under which it can be reached.
//
// It knows what the room is asked ([workshop.Poll]) and hands on what phones answered,
// summed; one ballot by itself is in memory and on its phone, and nowhere else. Nothing of
// who sent what is written down, and no address is kept.
//
// Not here: what a ballot may be (workshop), what becomes of the sums (the stages), and where
// submissions wait (sessions).
package room

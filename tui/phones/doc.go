// Package phones is the screen on which the facilitator turns on the phones in the room, and
// the room finds the way to them: the address, the code, and the QR code.
//
// Not here: the page itself (room), what phones answer (stage), and what they wrote, which
// only the facilitator sees (prompter).
package phones

package language

// This file has what stands on a phone in the room, and what the wall says of the phones.

// Phones is the page on which people in the room answer with a phone of their own.
type Phones struct {
	Title   string `en:"In the room" most:"30"`
	Look    string `en:"Look at the screen."`
	Nothing string `en:"There is nothing to answer just now. This page will change by itself."`
	Counted string `en:"This has been counted. Look at the screen."`
	Off     string `en:"The phones have been switched off. Thank you."`

	Door      string `en:"You have reached the room"`
	Code      string `en:"The code on the screen"`
	Seat      string `en:"The code on your slip of paper"`
	Enter     string `en:"Go in"`
	WrongCode string `en:"That is not the code. Look at it again."`
	UsedCode  string `en:"Another phone has used this code. Ask for a new slip."`
	Guesses   string `en:"Too many wrong codes. Wait a minute, then try again."`
	Full      string `en:"No more phones fit into this room."`
	Again     string `en:"Scan the code on the screen again."`

	Choose   string `en:"Choose one"`
	Send     string `en:"Send"`
	Sent     string `en:"Sent. You can change it until it is counted."`
	Dots     Plural `en:"You have {n} vote.|You have {n} votes, at most {most} for one."`
	DotsLeft Plural `en:"{n} vote left|{n} votes left"`
	Places   string `en:"How much would each change, and how much would it take?"`
	Impact   string `en:"Impact"`
	Effort   string `en:"Effort"`
	Half     string `en:"Choose both for each, or neither."`

	Item      string `en:"What is true of us, or of the world around us?"`
	Where     string `en:"Where it belongs"`
	Statement string `en:"One statement"`
	Function  string `en:"About which function? You may leave this out."`
	ItemSent  string `en:"Sent. The facilitator decides what goes on the board. You can write another."`

	Strange   string `en:"That is no answer to this question."`
	TooMany   Plural `en:"You have {n} vote, and gave more.|You have {n} votes, and gave more."`
	TooManyOn Plural `en:"At most {n} vote for one.|At most {n} votes for one."`
	Late      string `en:"That question is over. Your answer was not counted."`
	Empty     string `en:"Nothing was written."`
	TooLong   string `en:"That is {n} characters, and {most} are the most. Shorten it: it is still here."`
	Enough    string `en:"That is enough from one phone. The others want to write, too."`
	TooFast   string `en:"That was too much at once. Wait a moment, then try again."`
	NotSaved  string `en:"That could not be saved. It is still here: send it again."`

	Sending string `en:"Sending…"`
	Trying  string `en:"Trying again…"`
	Looking string `en:"Looking for the laptop…"`
	NotSent string `en:"Not sent:"`
	Refresh string `en:"Show what is asked now"`

	Secret string `en:"Nobody sees who answered what. No name, no address and nothing of this phone is stored."`
	Plain  string `en:"On this Wi-Fi others could read along. Write nothing here that must not leave the room."`
	Watch  string `en:"What is on the wall"`
	Back   string `en:"Back to the question"`
	Blank  string `en:"The wall is blank just now."`

	Join     string `en:"Answer with your phone, without your name" most:"58"`
	Type     string `en:"or type {address} and the code" most:"58"`
	Joined   Plural `en:"{n} phone is here|{n} phones are here" most:"40"`
	Answered string `en:"{n} of {phones} phones have answered" most:"58"`
	Slip     string `en:"Open the address on the screen and type this code. It lets in one phone."`
	Mixed    string `en:"phones {phones} + hands {hands} = {sum} of {people}" most:"58"`
}

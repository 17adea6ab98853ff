package tuitest

import (
	"strings"

	"swotshop/workshop"
)

// Hostile is what people, clipboards and other languages bring, as it comes
// out of the cleaning.
func Hostile() []string {
	return cleaned(
		"👨‍👩‍👧‍👦👩‍👩‍👦‍👦 and 1️⃣2️⃣#️⃣ keys, families of emoji, 👍🏽👍🏿 skins, ☺️❤️✔️ hearts, 🏳️‍🌈🇩🇪🇬🇧 flags in one sentence of some length",
		"क्षि क्षि नमस्ते दुनिया, हम सार्वजनिक रूप से उत्तर देते हैं தமிழ் மொழி ภาษาไทยไม่มีช่องว่าง ក្រុមប្រឹក្សា",
		"שלום עולם, אנחנו עונים בפומבי مرحبا بالعالم نحن نجيب في العلن and back again",
		"公開の場で答える会社は信頼される。大塚製薬株式会社 한국어 문장도 있습니다 中文全角ｆｕｌｌｗｉｄｔｈ",
		strings.Repeat("Unternehmenskommunikationsverantwortlichkeit", 5)[:200],
		strings.Repeat("z̴̡͎a̷͚̐l̵̰̄g̸̹͝o̶̗͆ ", 12)+"e\u0301\u0301\u0301\u0301\u0301\u0301",
		strings.Repeat("🤷🏽‍♀️", 60),
		"\x1b[31mred\x1b]0;title\x07 \u202eright\u202c \u200bnothing\u2060 | pipe \\ *star* _under_ `tick` <b>",
		strings.Repeat("ﷺ", 20)+strings.Repeat("⸻", 20)+" ﷽ 𒐫",
	)
}

func cleaned(texts ...string) []string {
	for i := range texts {
		texts[i] = workshop.Clean(texts[i])
	}
	return texts
}

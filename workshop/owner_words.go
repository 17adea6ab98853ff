package workshop

// This file has the words by which an owner is known, in small letters: in English, and in
// the other languages that decks come in, German and Dutch.

// These tell names of people from other words, too, where a paper is redacted: a word that
// is a surname somewhere stands below.
const (
	departments = " sales marketing service hr it finance legal operations product communications comms pr engineering production support purchasing "
	groups      = " team teams board boards group groups committee committees council department departments dept division divisions unit units " +
		"squad squads crew management leadership staff people folks everybody everyone all directors managers editors heads leads " +
		"employees colleagues functions members partners owners champions officers executives volunteers both each one some most half rest whole "
	roles = " head lead leader chief director manager officer president vice vp svp evp chair chairman chairwoman chairperson secretary " +
		"treasurer coordinator owner partner founder principal editor counsel controller supervisor assistant specialist analyst engineer " +
		"designer adviser advisor consultant expert deputy trainer recruiter representative rep " +
		"ceo coo cfo cto cmo cio ciso cpo cro chro cso cdo cco gm md pm "
	articles = " the our a an my your this "
)

const (
	// nobodies stand for no person whom others could ask.
	nobodies = " everybody everyone all we us they them both i me myself you team staff tbd tba tbc nobody none no-one noone na n.a " +
		"someone somebody anyone anybody open unknown unclear undecided vacant who whoever later other others dunno idk " +
		"alle wir jeder jede jemand niemand keiner keine ich ihr sie uns offen unklar unbekannt später " +
		"wij allemaal iedereen ieder iemand ik jij jullie zij ons onbekend onduidelijk geen "
	// anyOf make many of what follows, or anyone.
	anyOf = " everybody everyone every each all any anybody anyone some somebody someone nobody no-one noone none whoever who whichever we us they tbd tba tbc " +
		"alle jeder jede jedes jemand irgendjemand irgendwer einer niemand keiner wir iedereen iedere ieder elke elk iemand niemand wij "
	// unsettled begins what is not decided yet, and unsettledAtLast ends it; unsettledBefore
	// begins it where no name follows.
	unsettled       = " not still don't don’t nicht noch kein keine wird weiß niet nog geen wordt weet "
	unsettledAtLast = " yet unclear unknown undecided unassigned vacant tbd tba tbc offen unklar unbekannt vakant onbekend onduidelijk "
	unsettledBefore = " no to zu te "

	// departmentsToo are parts of a business that are nobody’s surname. What functions are
	// called besides is known from them.
	departmentsToo = " marketing hr it finance operations communications comms pr engineering logistics procurement purchasing compliance accounting " +
		"controlling recruiting recruitment manufacturing media relations affairs resources technology analytics " +
		"vertrieb personalwesen finanzen einkauf kundendienst kundenservice kommunikation buchhaltung " +
		"verkoop personeelszaken financiën zaken inkoop klantenservice communicatie boekhouding "
	// qualifiers make a department of a word that is a surname, too.
	qualifiers = " corporate group global international national regional local central internal external digital social public customer client field inside " +
		"technical commercial business consumer retail online direct strategic general "
	groupsToo = " councils force taskforce workforce agency agencies company firm office desk centre center panel network community consortium cabinet " +
		"branches subsidiaries sites regions shops stores stakeholders customers users suppliers " +
		"gruppe gruppen abteilung abteilungen bereich bereiche ausschuss gremium agentur belegschaft kollegen kolleginnen leute mitarbeitende " +
		"groep groepen afdeling afdelingen directie bestuur commissie bureau medewerkers collega’s collega's "
	// groupEnds are those that other words are written together with.
	groupEnds = " team teams gruppe abteilung ausschuss gremium kommission agentur groep afdeling directie commissie bestuur "
	// bodies are groups by themselves, and part of a role or a name with another word.
	bodies = " vorstand gesamtvorstand geschäftsleitung geschäftsführung unternehmensleitung leitung führung direktion betriebsrat aufsichtsrat " +
		"beirat personalrat verwaltung personal recht produktion entwicklung technik raad leiding mensen ondernemingsraad adviesraad personeel productie techniek "

	rolesToo = " executive administrator facilitator moderator captain coach architect developer accountant auditor lawyer planner buyer " +
		"spokesperson spokesman spokeswoman sponsor champion member " +
		"leiter leiterin leitung chef chefin direktor direktorin managerin geschäftsführer geschäftsführerin vorständin referent referentin " +
		"beauftragter beauftragte sprecher sprecherin koordinator koordinatorin assistent assistentin berater beraterin vorsitzender vorsitzende " +
		"verantwortlicher verantwortliche mitglied redakteur redakteurin juristin jurist " +
		"hoofd directeur directrice leider coördinator voorzitter secretaris adviseur woordvoerder redacteur verantwoordelijke lid medewerker "
	// roleEnds are those that other words are written together with.
	roleEnds = " leiter leiterin leitung manager managerin direktor direktorin chef chefin referent referentin beauftragter beauftragte " +
		"vorstand sprecher sprecherin leider hoofd directeur adviseur "
	articlesToo = " der die das ein eine unser unsere de het een onze "
)

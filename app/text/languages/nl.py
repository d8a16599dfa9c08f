"""Dutch."""

from __future__ import annotations

from app.text.languages.sentence_words import SentenceWords, words

WORDS = SentenceWords(
    leading=words(
        """a.d a.h.w afb art b b.v bijv blz burg bv ca cf circa d d.w.z dhr dr drs ds dwz ev evt
        excl fig geb ged gen hfdst i i.h.b i.p.v i.s.m i.v.m incl ing ir jhr jkvr jl kapt kol lkol
        lt m m.b.t m.i.v m.n maj mevr mgr mr mrs mw n.a.v nl o o.a o.m overl p.a pl.m plm pr prof
        resp sint st t t.a.v t.b.v t.o.v v.d verm vgl vnl vs vz weled wethouder z z.g zg zgn"""
    ),
    abbreviations=words(
        """a.s apr aug c.s chr cm co corp dec e.a e.d e.v feb h inc j.l jan jr jul jun kg km ltd max
        min mld mln mrt n.chr n.v nov nr nrs okt p pp sep sept sr tel u.s u.s.a v.chr v.o.f w"""
    ),
    closing=words("enz etc"),
    numbered=words("art blz fig hfdst lid no nr nrs p par pp"),
    starters=words(
        """'t aan al alle alleen allen alles als altijd andere beide bij binnen bovendien buiten
        daar daarbij daardoor daarmee daarna daarnaast daarom daarvoor dan dat de deze die dit door
        doordat drie dus echter een een't eens eerst elk elke en enkele er geen gisteren haar had
        heeft het hier hij hoe hoewel hun ieder iedere ik in inmiddels intussen is ja je jij jouw
        jullie kan later maar meer men met mijn minder misschien moet morgen na naar natuurlijk nee
        niemand niet niets nog nooit nu of om omdat ondanks onder ons onze ook op over sinds sommige
        soms te tegen tenslotte terwijl tijdens toch toen tot tussen twee u uit uiteindelijk vaak
        van vanaf vandaag veel vele verder verschillende vervolgens volgens voor vroeger waar waarom
        waarschijnlijk wanneer want was wat we wegens welk welke wie wij ze zelfs zij zijn zo zoals
        zonder"""
    ),
)

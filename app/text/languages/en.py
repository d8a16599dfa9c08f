"""English."""

from __future__ import annotations

from app.text.languages.sentence_words import SentenceWords, words

WORDS = SentenceWords(
    leading=words(
        """adm aka ald amb approx assoc asst atty brig ca capt capts cdr cf cllr cllrs cmdr cmdt
        col comm cpl cpt dep det dets dir dr drs e.g eg esp excl fr ft gen gens gov govs hon i.e ie
        incl insp lieut lt maj messrs mlle mme mmes mr mrs ms msgr mt mx n.b nb ofc pp pres prof
        profs pte pvt rep reps resp rev revd rt sen sens sgt sgts sr ste supt supts treas viz vol
        vols v vs"""
    ),
    abbreviations=words(
        """a.d a.m al apr ariz aug ave b.a b.c b.c.e b.s blvd bros c.e calif ch co colo conn corp
        cos d.c dec dept e.u ed eds esq feb fig figs fla hr hrs ibid inc jan jr jul jun kan ky l.a
        lb lbs llc ltd m.a m.d m.s mar mich min minn mo mont mph n.c n.h n.j n.m n.y n.y.c neb nev
        nov oct okla op.cit oz p p.c p.m p.o p.s pa ph.d phd plc q.v r.i r.i.p rd s.a s.c sec sep
        sept st tel tenn tex thu thur thurs tues u.k u.n u.s u.s.a u.s.s.r univ wis wyo yd"""
    ),
    closing=words("etc"),
    numbered=words("op opp c art ca ch eq fig figs no nos p par para pp pt rev sec vol vols"),
    starters=words(
        """a about above according additionally after again against all also although among an and
        another any anyone anything are as at be because been before below between both but by can
        could critics despite did do does during each earlier either even eventually every everybody
        everyone everything few finally first for from furthermore had has have he hence her here
        his how however i if in indeed instead is it its just last later let many may maybe
        meanwhile might more moreover most much must my neither next no nobody none nor not nothing
        now of officials on once one only or other others otherwise our over people perhaps please
        police rather researchers scientists second several she should since so some somebody
        someone something soon still such that the their then there therefore these they third this
        those though three thus till to today tomorrow two under unless until was we were what when
        where whereas which while who whom whose why will with without would yes yesterday yet you
        your"""
    ),
)

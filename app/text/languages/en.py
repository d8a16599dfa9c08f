"""English."""

from __future__ import annotations

from app.text.languages.sentence_words import SentenceWords, words

WORDS = SentenceWords(
    leading=words(
        """abp adm aka ald amb ambs approx arch archb assoc asst atty benj bp brig brig.-gen
        brig.gen bro ca capt capts cdr cdre cf chas chf cllr cllrs cmdr cmdt col comdr comm comr
        congr cons.gen const cpl cpt dep det dets dir dist dr drs e.g eg esp excl fr ft gen gens
        geo gov govs govt hon hosp hrh i.e ie incl insp int'l intl jct judg lieut lieut.-col lt
        lt.-col lt.-gen lt.col lt.gen maj maj.-gen maj.gen messrs mgr mlle mme mmes mons mr mrs ms
        msgr mssrs mt mts mx n.b nat'l natl nb ofc ofcr pfc pp pres prof profs pte pvt rear-adm rep
        reps resp rev revd revs rt sen sens sgt sgt.-maj sgts sig spc sr sra srta ste supt supts
        surg thos treas v v.-adm vice-adm viz vol vols vs wm"""
    ),
    abbreviations=words(
        """a.d a.m al ala alta apr apt ariz assn aug ave avg b.a b.c b.c.e b.com b.s b.sc bldg blvd
        bros c.e calif ch co colo conn cont contd corp cos d.c d.phil dec dept e.u ed ed.d eds esq
        est feb fig figs fla fri ga gal gmbh hr hrs hwy ibid ida inc ind inst jan jnr jr jul jun
        junr kan ky l.a lb lbs litt.d ll.b ll.m llc llp ltd m.a m.d m.phil m.s m.sc mar max md mfg
        mich min minn mins misc mo mon mont mos mph n.c n.h n.j n.m n.s n.y n.y.c neb nebr nev nov
        oct okla ont op.cit orig oz p p.c p.m p.o p.s pa pct ph.d phd pkwy plc pop psy.d q.v qt que
        r.i r.i.p rd repr rev'd rte s.a s.c sask sec sep sept ser snr sq st suppl tbsp tel tenn tex
        thu thur thurs trans tsp tue tues u.k u.n u.s u.s.a u.s.s.r univ va vt weds wis wk wks wyo
        yd"""
    ),
    closing=words("etc"),
    numbered=words(
        """art bk c ca ch chap chaps cl cols eq est fig figs fn fol ll nn no nos nr op opp p par
        para pl pls pp pt pts rev rm rte sch sec ser sess suppl v vers vol vols vv"""
    ),
    starters=words(
        """a about above according additionally after again against all along also although among
        an and another any anyone anything are as at be because been before below beneath besides
        between beyond both but by can clearly could critics currently despite did do does don't
        during each earlier either even eventually ever every everybody everyone everything few
        finally first for from furthermore had has have he he's hence her here his how however i
        i'm if in indeed inside instead is it it's its just last later let likewise many may maybe
        meanwhile might more moreover most much must my neither nevertheless next no nobody none
        nonetheless nor not nothing now of officials on once one only or other others otherwise our
        outside over overall people perhaps please police rather recently researchers scientists
        second several she she's should similarly since so some somebody someone something soon
        still such thanks that that's the their then there there's therefore these they they're
        third this those though three thus till to today tomorrow two under unless unlike until
        upon via was we we're were what what's whatever when whenever where whereas wherever which
        while who who's whom whose why will with without would yes yesterday yet you your"""
    ),
)

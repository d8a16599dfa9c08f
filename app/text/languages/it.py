"""Italian."""

from __future__ import annotations

from app.text.languages.sentence_words import SentenceWords, words

WORDS = SentenceWords(
    leading=words(
        """amm app arch arcivesc art artt ass.ne assoc aut autom avv bibl brig c.so ca cap cap.no
        capp card cav cav.uff cd cf cfr cit co col coll comm comm.re comp conf cons coop cosid cpv
        d dep dipl dir disp dist don dott dott.ri dott.ssa dottssa dr dr.i dr.ssa ecc.mo ecc.za ed
        edd egr es estr f.lli fasc ferr ff fig figg fraz gen gent geogr geom gg giul giur gov
        gr.uff ill ill.mo impr ind ing intr is isp ist l l.go lat lett loc magg maj manosc mar.llo
        max mitt mod mons mov mr mrs mus nr nrr obbl ogg on onn op orig p p.es p.za p.zza pag pagg
        parl parr pers pref pres proc prof prof.ri prof.ssa proff prot prov pseud pubbl rag rag.re
        rec ref reg rev rif rist rit rov rub s s.ta s.te s.to sac sc scient sdr sec segr sen serg
        sett sez sig sig.na sig.ne sig.ra sig.re sig.ri sigg soc sost sott spec spett spett.le sq
        ss stat succ suppl tab tav tel ten.col tit tom tr trad trib uff univ urb v v.le v.lo vd vic
        vicebrig vicepres vol voll vs"""
    ),
    abbreviations=words(
        """a.c a.m a.r.l ag ago apr c.c c.d c.p c.p.c c.p.p cm co.co.co corp d.c d.l d.lgs d.p.c.m
        d.p.r dic feb febbr genn giov giu ibid id inc jr km lit ltd lug lugl lun mag merc min ml n
        n.d.r ndr nov ott p.iva p.m par pp r.d s.a s.n.c s.p.a s.r.l sab segg spa srl ten u.s u.s.a
        ven"""
    ),
    closing=words("ecc eccetera etc"),
    numbered=words(
        """all art artt c cap capp cc co doc ed fasc fig figg l lett ll n nn no nr nrr p pag pagg
        par pp sez tab tav tit v vol voll"""
    ),
    starters=words(
        """a adesso ai al alcune alcuni alcuno all' alla alle allo allora altre altri altro anch'
        anche ancora anzi c'è che chi chiunque ci ciascuno ciò come comunque con contro cosa così
        da dai dal dall' dalla dalle dei del dell' della delle dello di domani dopo dove due dunque
        durante e ed egli ella entrambi eppure era erano essa esse essi esso finalmente forse fra
        fu fuori già gli i ieri il in infatti infine inoltre intanto invece io l' la laddove le lei
        lo loro lui lungo là ma mai mentre mi mia mio molte molti nei nel nell' nella nelle nello
        nemmeno neppure nessuna nessuno no noi non nonostante nostra nostro nulla o oggi ogni
        ognuno oltre ora ormai ossia per peraltro perché perciò pertanto però po' poi poiché presso
        prima proprio pure qualche qualcuno quale quali quando quell' quella quelle quelli quello
        quest' questa queste questi questo qui quindi se sebbene secondo semmai sempre senza si
        sono sopra sotto su sua sue sui sul sull' sulla sulle suo suoi sì tale tali talvolta ti tra
        tre tu tutta tuttavia tutte tutti tutto un un' una uno vari verso vi voi è"""
    ),
    word_ends=frozenset("aeiouàèéìòùlnr"),
)

"""Italian."""

from __future__ import annotations

from app.text.languages.sentence_words import SentenceWords, words

WORDS = SentenceWords(
    leading=words(
        """arch art artt avv ca cap capp cav cf cfr circa cit co comm cosid cpv d dir don dott
        dott.ssa dottssa dr dr.ssa ecc.mo ed edd egr fig figg gen gent geom ing l lett magg max mons
        on op p p.es pag pagg pres prof prof.ssa proff rag s sec sen sig sig.na sig.ra sig.re sigg
        spett ss sta tel uff v vd vol voll vs"""
    ),
    abbreviations=words(
        """a.c a.m ago apr c.c c.p c.p.c c.p.p cm corp d.c d.l d.lgs d.p.r dic feb giu ibid id inc
        jr km ltd lug mag min n nov ott p.m par pp r.d s.a s.n.c s.p.a s.r.l segg spa srl ten u.s
        u.s.a"""
    ),
    closing=words("ecc etc"),
    numbered=words("art artt c cap co fig l lett n nn no nr p pag pagg par pp vol"),
    starters=words(
        """a adesso ai al alcune alcuni all' alla alle allo allora altre altri altro anche ancora
        anzi c'è che chi ci ciò come con contro cosa così da dai dal dalla dalle dei del dell' della
        delle dello di domani dopo dove due dunque durante e ed egli ella entrambi era erano essa
        esse essi esso fra fu già gli i ieri il in infatti infine inoltre invece io l' la le lei lo
        loro lui là ma mai mentre mi mia mio molte molti nei nel nell' nella nelle nello no noi non
        nonostante nostra nostro o oggi ogni ora per perché perciò però poi poiché prima quale quali
        quando quella quelle quelli quello questa queste questi questo qui quindi se secondo sempre
        senza si sono su sua sue sui sul sulla sulle suo suoi sì ti tra tre tu tutta tuttavia tutte
        tutti tutto un un' una uno vari verso vi voi è"""
    ),
)

"""Dutch."""

from __future__ import annotations

from app.text.languages.sentence_words import SentenceWords, words

WORDS = SentenceWords(
    leading=words(
        """a.d a.h.w aant adj adj.-dir afb afd afz alg art ass b b.v bgm bijl bijv blz brig burg bv
        c.q ca cf ch circa comm d d.w.z dhr dhren dir div dr dra drs ds dwz ed eerw ev evt exc excl
        fam fig geb gebr ged gen gen.-maj gouv hfdst hh hr hss i i.h.b i.p.v i.s.m i.v.m incl ing
        ing.-arch insp int ir jac jhr jkvr jl joh jur kapt kard kath kol kpt krt lat lkol lt luit
        luit.-kol m m.b.t m.i.v m.n maj mej mevr mgr mnd mons mr mrs ms msgr mt mw n.a.v nl nom o
        o.a o.l.v o.m ong opm opp orig overl p.a pag ph pl.m plm plv pr prof prof.dr prov publ r.-k
        red resp rev secr sergt sgt sint st ste t t.a.v t.b.v t.o.v th tit v.d verm vert vgl vk vlg
        vml vnl voorz vs vz weled wethouder wm wnd z z.g zg zgn zog zr"""
    ),
    abbreviations=words(
        """a.s a.u.b apr aug bvba c.s chr cm co corp dec don e.a e.d e.v feb fr gebrs gem gr h inc
        j.l jan janv jr jul jun kg km ltd m.i max min mio mld mln mol mrd mrt n.chr n.v nov nr nrs
        okt p p.m p.st p.w pp s.l sep sept sr svp tel u.s u.s.a v.chr v.o.f vof vzw w woe zat"""
    ),
    closing=words("enz etc"),
    numbered=words(
        """afb afl alin art bijl blz bz dl ed fig h hfdst hfst jg jrg kol lid no nr nrs p pag par
        pp r.o ro tab tel v vol vs"""
    ),
    starters=words(
        """'t aan achter al alle alleen allen allerlei alles als altijd andere behalve beide bij
        bijna binnen bovendien buiten daar daarbij daardoor daarmee daarna daarnaast daarom daarop
        daartoe daarvan daarvoor dan dankzij dat de degene deze die diens dit door doordat drie dus
        echter een een't eens eerst eigenlijk elk elke en enkele er evenals eveneens geen
        geleidelijk gelukkig gisteren haar haast had heeft helaas hem hen het hier hierbij hierdoor
        hierin hierna hierop hij hoe hoewel hun ieder iedere iemand iets ik immers in inderdaad
        indien inmiddels intussen is ja je jij jouw jullie kan kortom langs later maar mede meer
        men met mijn minder misschien mits moet momenteel morgen na naar nadat namelijk natuurlijk
        nee niemand niet niets niettemin noch nog nogal nooit nu of om omdat omstreeks ondanks
        onder ons onze ooit ook op over overigens pas per rond rondom samen sinds sindsdien slechts
        sommige soms soortgelijke steeds te tegen tenslotte terwijl tevens thans tijdens toch toen
        tot totdat trouwens tussen twee u uit uiteindelijk uiteraard vaak van vanaf vandaag vandaar
        veel vele verder verschillende vervolgens volgens voor vooral voordat vroeger waar waarom
        waarschijnlijk wanneer want was wat we weer wegens wel weliswaar welk welke wellicht wie
        wij ze zeker zelfs zij zijn zo zoals zodra zonder zou zulke"""
    ),
    cut_compounds=("str",),
)

"""Polish."""

from __future__ import annotations

from app.text.languages.sentence_words import SentenceWords, words

WORDS = SentenceWords(
    leading=words(
        """abp adm al ang art asp bp br bł chor doc dr ds dyr dł fr franc gen gm godz hab hiszp
        insp inż kard kier kmdr kom kpr kpt ks lek lic lit m.in mec mgr mjr mł nadkom niem np nt o
        ob ok oprac os paraf pd pkt pn podkom poz ppor ppłk prez prof przew pt płd płk płn red ros
        ryc rys s sek sekr sierż st szer szt t.j t.zn tj tzn tzw tłum ul ust wg wiceprez woj wsch
        ww wyd wys wł zach zast zob zwł łac św"""
    ),
    abbreviations=words(
        """a.c a.d bln bm co corp cz cze gru im inc jr jw kwi lip lis ltd m min mld mln ne nr o.o
        paź por pow proc r rozdz s-ka s.a sp ss str stycz tab tel tys u.s u.s.a ub w wrz z.o.o"""
    ),
    closing=words("cm etc gr itd itp kg km mm n.e p.n.e pne zł"),
    numbered=words("art godz nr nry ok par pkt poz rozdz s ss str t tel tom ul ust"),
    starters=words(
        """a aby ale bez bo był była było były chociaż choć co czy dla dlaczego dlatego do dwa
        dzisiaj dziś gdy gdyby gdyż gdzie i ich inne inny ja jak jaka jaki jakie jednak jednakże
        jego jej jest jeszcze jeśli jeżeli jutro już każda każdy kiedy kilka kto która które który
        ku lecz ma mają mimo między moja może można my mój na nad następnie nasz nasze natomiast
        nawet nic nie niech nigdy nikt o obecnie od on ona one oni ono oprócz oraz pan pani po pod
        podczas ponadto ponieważ potem poza przecież przed przez przy później również skąd swój są
        ta tak także tam te tego tej ten teraz też to trzeba trzy tu ty tych tylko tym tymczasem u w
        wczoraj we według wiele wielu więc wszyscy wszystko wtedy wy wówczas właśnie wśród z za
        zatem zawsze zaś ze żeby"""
    ),
)

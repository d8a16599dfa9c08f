"""Polish."""

from __future__ import annotations

from app.text.languages.sentence_words import SentenceWords, words

WORDS = SentenceWords(
    leading=words(
        """abp adm adw al ang arch art asp bot bp br bryg bryt bł chem chor chor.szt cyt czes czł
        doc dost dot dr ds dypl dyr dł egz ekon em fiz fot fr franc gen gen.bryg gen.dyw geogr geol
        gm godz gosp hab hebr hist hiszp hol hr insp inst inż jap jęz kard kier kl kmdr kom kpr kpt
        kpt.ż ks lek lic lit m.in m.st maks mat mec mgr mies mjr mr mrs msc mł mł.asp nadinsp
        nadkom nadl nast niem norw np nt o ob obw odc oddz ogóln ok opr oprac os ośw paraf pd pers
        pkt plut pn pocz podinsp podkom posp poz pośr ppor ppłk prez prof prof.dr prok przekł przew
        przyp pseud psych pt publ płd płk płn r.pr red rel rez reż ros rozp rum ryc rys rzym s sek
        sekr sierż sierż.szt skr st st.asp st.sierż stud szac szer szt sztab szw słow t.j t.zn
        techn tj tur tyt tzn tzw tłum ukr ul ur urz ust wg wicemarsz wicemin wiceprez wlk woj wsch
        współ współcz ww wyd wyj wym wys wzgl węg wł zach zagr zast zaw zca zewn zm zob zwł łac śp
        śr św"""
    ),
    abbreviations=words(
        """a.c a.d bln bm co corp cz cze czerw czw dol ed gru grud im inc jr jw kw kwi kwiet lip
        lis ltd ltda lut m maj min mld mln ne niedz nr o.o op.cit paź paźdz por pow proc r rozdz
        s-ka s.a sierp sob sp ss str sty stycz sygn tab tel tygod tys u.s u.s.a ub vol w wrz wrzes
        wrześ wt z.o.o"""
    ),
    closing=words("cm etc gr itd itp kg km mm n.e p.n.e pne zł"),
    numbered=words(
        """art bl dz godz kl lok lp m nr nry odc ok okr os par pkt poz rozdz rys s ss st str t tab
        tel tom ul ust vol zał zob"""
    ),
    starters=words(
        """a aby ale bardzo bez bo bowiem był była było były bądź będzie chociaż choć chyba ciągle
        co coraz czasem czy często dalej dla dlaczego dlatego do dopiero dotychczas dwa dzisiaj
        dziś gdy gdyby gdyż gdzie głównie i ich inaczej inne inny innymi ja jak jaka jaki jakie
        jako jednak jednakże jego jej jest jeszcze jeśli jeżeli jutro już każda każdy kiedy kiedyś
        kilka kto ktoś która które który ku lecz liczne m.in ma mają mam miał miała mieli mimo
        między mnie moja może można musi my mój na nad nadal nagle najpierw następnie nasz nasze
        natomiast nawet nic nie niech nieco niektóre niektórzy niestety nigdy nikt no nowa nowy o
        obecnie od odtąd około on ona one oni ono oprócz oraz otóż owszem pan pani po początkowo
        pod podczas podobnie pomimo ponadto ponieważ poniżej poprzez potem powyżej poza
        prawdopodobnie prawie przecież przed przede przez przy przykładowo później raz razem
        również sam sama skoro skąd spośród stopniowo stąd swój szczególnie są ta tak także tam
        tamten te tego tej ten teraz też to trzeba trzy tu tuż twój ty tych tylko tym tymczasem u w
        wciąż wczoraj we według wiele wielki wielu więc wkrótce wobec wokół wprawdzie wreszcie
        wszelkie wszyscy wszystkie wszystko wtedy wy wówczas właśnie wśród z za zaledwie zapewne
        zaraz zatem zawsze zazwyczaj zaś ze znowu zresztą zwykle zwłaszcza żeby"""
    ),
    ordinal_words=words(
        """armia armii armią armię batalion batalionem batalionu brygada brygady brygadzie brygadą
        brygadę dywizja dywizje dywizji dywizjon dywizjonu dywizją dywizję edycja edycji eskadra
        eskadry festiwal festiwalu flota floty flotylla flotylli front frontu kompania kompanii
        kongres kongresu korpus korpusem korpusie korpusu lidze liga ligi ligę mistrzostw
        mistrzostwa pułk pułki pułkiem pułku rocznica rocznicy zjazd zjazdu"""
    ),
)

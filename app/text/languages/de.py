"""German."""

from __future__ import annotations

from app.text.languages.sentence_words import SentenceWords, words

WORDS = SentenceWords(
    leading=words(
        """abb abg abt abzgl allg amerik amtl anh bayer bearb beisp betr bez bgm bspw bundespräs
        bzgl bzw ca chem d.h dipl dipl.-ing div dr dres dt ehem eidg eig eigtl einschl einw engl
        entspr ev evang evtl exkl fr franz frl frz geb gebr gem gen.-sekr gest gez gf ggf ggfs ggü
        gouv griech habil hg hl hptm hr hrn hrsg i.a i.d.f i.d.r i.e ing inh inkl insb insbes ital
        jew jg kath kfm kgl komm lat ldkr lt ltg m.e maj med mind mr mrs nachm nat nordd nördl o.g
        obb oblt pfr phil poln preuß prof präs psych rd rep rer resp russ röm s.o s.u sankt sen sog
        sogen st staatl stellv stv städt sächs südd südl techn theol türk u.u u.ä.m ukrain ungef
        univ urspr usf v.a v.l.n.r verf verh verst vertr verw vgl vors vs westl wiss z.b z.t z.zt
        zit zool zus zw zzgl öff österr östl übers"""
    ),
    abbreviations=words(
        """a a.a.o a.d a.m a.s abs ag anm apr aufl aug ausg b bd bde bio bros c chr cie cm co corp
        d d.j d.m d.red dez dir e e.k e.v ebd etc f fax feb febr ff g h i i.r i.v inc inst j jan jh
        jhd jhdt jhs jr jul jun jur k kap kg km l ltd m max mil mill min mio mm mrd mwst mär n
        n.chr nov nr o o.dgl o.ä okt p p.a p.m pl q r red s sek sep sept sr std stdn str t tab tel
        tsd u u.a u.dgl u.s u.s.a u.v.m u.ä uhr ust usw uvm v v.chr w wg x y z ziff"""
    ),
    numbered=words("abs art az bd buchst fn hs kap lfd.nr nr nrn rn s seite sp tz z ziff §§"),
    starters=words(
        """abends aber alle allein allerdings alles als am an andere anders ansonsten anstatt auch
        auf aus außerdem bei beide beim bereits bevor bis bisher circa da dabei dadurch dafür
        dagegen daher dahin damit danach daneben dank dann daran darauf daraus darin darum darunter
        darüber das dass davon davor dazu daß dein deine dem demnach den denn dennoch der derzeit
        des deshalb deswegen die dies diese dieselbe diesem diesen dieser dieses doch dort dorthin
        drittens durch eben ebenfalls ebenso ein eine einem einen einer eines einige einiges endlich
        entweder er erst erstens es etliche etwa etwas falls ferner früher für gegen gegenwärtig
        gegenüber gemäß gestern gleichzeitig heute hier hierbei hierzu hinter hinzu ich ihr ihre
        ihrem ihren ihrer im immer in insgesamt inzwischen ja jede jeder jedes jedoch jene jener
        jenes jetzt kein keine keinen keiner laut leider man manche mancher mehr mehrere mein meine
        mit mittlerweile morgen morgens nach nachdem natürlich neben nein nicht nichts nie niemals
        niemand noch nun nur ob obwohl oder ohne rund schließlich schon sein seine seinem seinen
        seiner seit seitdem seither sie so sobald sodass sofern solange solch solche solcher somit
        sondern sonst sowie sowohl später statt trotz trotzdem um und ungefähr unser unsere unter
        unterdessen viele vieles vielleicht vom von vor wahrscheinlich wann warum was weder wegen
        weil weiter weiterhin welche welcher welches wem wen wenige wenn wenngleich wer wessen wie
        wieso wir wo wobei wodurch woher wohin womit während zu zudem zuerst zugleich zuletzt zum
        zunächst zur zwar zweitens zwischen über"""
    ),
    ordinal_words=words(
        """akt amtszeit apr april armee arrondissement auflage aufzug aug august ausgabe band
        bataillon bezirk breitengrad breitengrades brigade bundesliga bundesversammlung deutsche
        deutschen dez dezember division dynastie etage ev fc feb feber febr februar ffc folge fsv
        gebot geburtstag geburtstages geburtstags gemeindebezirk generation gesang grad halbjahr
        hochzeitstag hälfte infanteriedivision internationale internationalen jahr jahres jahrestag
        jahrestages jahrestags jahrgang jahrgangs jahrhundert jahrhunderte jahrhunderten
        jahrhunderts jahrtausend jahrtausends jan januar jh jhd jhdt jul juli jun juni jänner
        kapitel kapitels klasse klassen klavierkonzert kompanie kongress korps kreuzzug kreuzzugs
        lebensjahr lebensjahres lebensjahrs legislaturperiode liga längengrad längengrades mai mal
        minute monat mrz mär märz nov november okt oktober olympische olympischen panzerdivision
        parteitag platz punischen punischer quartal rang regiment reich reichs republik runde
        rundgang satz sc schuljahr semester sep sept september sinfonie spielminute spieltag
        spieltags staffel stock stockwerk stufe stunde sv symphonie tag tages teil todestag
        wahlperiode weltkrieg weltkrieges weltkriegs woche"""
    ),
    ordinal_leads=words(
        """ab am beim bis das dem den der des die dies diese dieser dieses ein eine einem einen
        einer eines ihr ihre ihrem ihren ihrer ihres im ins jede jedem jeden jeder jedes mein meine
        meinem meinen sein seine seinem seinen seiner seines seit unser unsere unserem unseren vom
        zum zur zwischen"""
    ),
)

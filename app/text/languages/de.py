"""German."""

from __future__ import annotations

from app.text.languages.sentence_words import SentenceWords, words

WORDS = SentenceWords(
    leading=words(
        """abb abg abt abzgl adj akad allg allgem amerik amtl anh anm.d bd.i bearb beisp betr bez
        bgm bischöfl bspw bundespräs bzgl bzw bürgerl ca chem christl d.h dipl dipl.-ing dipl.-kfm
        dipl.-psych dipl.-päd div dkfm dr dres dt econ ehem eidg eig eigtl einschl einw elektr em
        engl entspr ev evang evtl exkl exz fr frdl frl frz fürstl geb gebr gem gen.-sekr genlt
        genmaj ges gesch gest gez gf ggf ggfs ggü gouv grdl griech habil hebr herzogl hg hist hl
        hptm hr hrn hrsg hrsgg i.a i.d.f i.d.r i.e i.h.v i.s.d i.s.v i.v.m ing inh inkl insb insbes
        ital jew jg kais kaiserl kant kath kfm kgl kpt königl lat ldkr ldt lfd lic lt ltg luth m.e
        maj mdl med mgr milit mind minist mr mrs ms msgr mt nachm nat natürl niederl nordd norw
        nördl o.g obb oberstlt oblt obstlt ord orig parl pers pfr phil phys poln portug preuß prof
        präs psych rd reg relig rep rer resp russ röm s.o s.u sankt schwed scil sen skand slow sog
        sogen span st staatl stellv stfw stv städt syn sächs südd südl techn theol tsch tschech
        türk u.u u.zw u.ä.m ugs ukrain ung ungar ungef univ unveröff urspr usf v.a v.d v.l.n.r verf
        verh verst vertr verw vgl volkst vors vs weibl westl wiss wörtl z.b z.hd z.hdn z.t z.zt
        zeitl zgl zit zool zus zw zzgl öff österr östl übers"""
    ),
    abbreviations=words(
        """a a.a.o a.d a.m a.s abf abs ag ank anl anm ao apr aufl aug ausg b b.sc bayer bd bde bhf
        bio bros c chr cie cm co corp d d.j d.m d.red dez dir e e.k e.v ebd ebda etc eur f fax feb
        febr ff franz g gen gmbh h hbf hj i i.r i.v inc inst j jan jgg jh jhd jhdt jhs jr jul jun
        jur jän k kap kg km komm l ltd m m.sc mag.iur max mbh mil mill min mio mm mo mrd mwst mär n
        n.chr nachf nov nr o o.dgl o.ä okt p p.a p.m p.s ph.d pl pos q r rdnr red rum s schweiz sek
        sep sept sr std stdn stk str t tab tel tlj tsd u u.a u.dgl u.s u.s.a u.v.a u.v.m u.ä uhr
        ust usw uvm v v.chr vj w wg whg x y z ziff"""
    ),
    numbered=words(
        """abb abs abschn abt anl anm art az bd bl buchst fn hdb hs jg kap lfd.nr nr nrn pkt rdnr
        rn s seite sp taf teilbd tz z ziff zl §§"""
    ),
    starters=words(
        """abends aber alle allein allenfalls allerdings alles als am an andere andererseits anders
        anfangs anschließend ansonsten anstatt auch auf aufgrund aus ausgerechnet außerdem bei
        beide beim beinahe bereits besonders bevor bis bisher circa da dabei dadurch dafür dagegen
        daher dahin dahinter damit danach daneben dank dann daran darauf daraus darin darum
        darunter darüber das dass davon davor dazu daß dein deine dem demnach den denn dennoch der
        derartige deren derzeit des deshalb dessen deswegen die dies diese dieselbe diesem diesen
        dieser dieses doch dort dorthin drittens durch eben ebenfalls ebenso ein eine einem einen
        einer einerseits eines einige einiges einmal einzig endlich entweder er erst erstens es
        etliche etwa etwas falls fast ferner früher für gegen gegenwärtig gegenüber gemäß gerade
        gestern gleichzeitig hat heute hier hierbei hierzu hinter hinterher hinzu ich ihr ihre
        ihrem ihren ihrer im immer in indem infolge insgesamt inzwischen ist ja jede jeder jedes
        jedoch jemand jene jener jenes jetzt kann kaum kein keine keinen keiner keines kurz laut
        lediglich leider links längst man manche mancher mehr mehrere mein meine meist meistens mit
        mitten mittlerweile morgen morgens möglicherweise nach nachdem natürlich neben nein nicht
        nichts nie niemals niemand noch nun nur ob obgleich obwohl oder offenbar ohne rechts rund
        schließlich schon sein seine seinem seinen seiner seit seitdem seitens seither sie so
        sobald sodass sofern sogar solange solch solche solcher soll sollte somit sondern sonst
        sowie sowohl später statt sämtliche tatsächlich trotz trotzdem um und ungefähr unser unsere
        unter unterdessen vermutlich viele vieles vielleicht vielmehr vom von vor vorerst vorher
        wahrscheinlich wann warum was weder wegen weil weiter weiterhin welche welcher welches wem
        wen wenige wenn wenngleich wer wessen wie wieso wir wird wo wobei wodurch woher wohin womit
        wurde während zeitweise ziemlich zu zudem zuerst zugleich zuletzt zum zumindest zunächst
        zur zusammen zwar zweitens zwischen über überall übrigens"""
    ),
    ordinal_words=words(
        """abschnitt advent adventssonntag akt amtszeit anlauf apr april armee arrondissement
        artikel auflage aufzug aug august ausgabe band bataillon bezirk bezirksliga breitengrad
        breitengrades brigade buch bundesliga bundesversammlung deutsche deutschen dez dezember
        division durchgang dynastie etage etappe ev fassung fc feb feber febr februar ffc flotte
        folge fsv gang gebot geburtstag geburtstages geburtstags gemeindebezirk generation gesang
        grad halbjahr herzog hochzeitstag hälfte infanteriedivision infanterieregiment
        internationale internationalen jahr jahres jahrestag jahrestages jahrestags jahrgang
        jahrgangs jahrhundert jahrhunderte jahrhunderten jahrhunderts jahrtausend jahrtausends jan
        januar jh jhd jhdt jul juli jun juni jän jänner kammer kapitel kapitels klasse klassen
        klavierkonzert kompanie kongress korintherbrief korps kreis kreisliga kreuzzug kreuzzugs
        könig könige landesliga lebensjahr lebensjahres lebensjahrs legislaturperiode lesung liga
        längengrad längengrades mai mal minute monat mose mrz mär märz nov novelle november
        obergeschoss oberliga og okt oktober olympische olympischen panzerdivision parteitag
        petersbrief platz prozesstag punischen punischer quartal rang regiment regionalliga reich
        reichs republik runde rundgang saison samuel satz sc schuljahr sekunde semester senat sep
        sept september sinfonie spielminute spieltag spieltags staffel stock stockwerk strafkammer
        strafsenat strophe stufe stunde sv symphonie szene tag tages teil todestag ug untergeschoss
        verhandlungstag vers versuch wahlperiode weltkrieg weltkrieges weltkriegs woche zivilkammer
        zivilsenat"""
    ),
    ordinal_leads=words(
        """ab am beim bis das dem den der des die dies diese dieser dieses ein eine einem einen
        einer eines ihr ihre ihrem ihren ihrer ihres im ins jede jedem jeden jeder jedes mein meine
        meinem meinen sein seine seinem seinen seiner seines seit unser unsere unserem unseren vom
        zum zur zwischen"""
    ),
    cut_compounds=("str",),
)

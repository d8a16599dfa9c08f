"""Spanish."""

from __future__ import annotations

from app.text.languages.sentence_words import SentenceWords, words

WORDS = SentenceWords(
    leading=words(
        """admr admón alc alm almte aprox arq arts arzbpo asoc atte avda ayte ayto bco bibl c/ ca
        caps capt cf cfr cmdt cmdte cnel comdte coop coord cta cte ctra cuad cód d dcha depto dip
        dipl dir div docum dpto dr dra dres dña ed edit ee ej excma excmo fasc fec figs fr gnrl gob
        gral gta gtos hble hna hno hnos hta ilma ilmo impr ing inst intr izda izdo lcda lcdo ldo
        lic ltrs lám mgr mons mr mrs ms mss mtra mtro mtros máx mín nac nal núm obpo orig p.ej pbro
        pdta pdte plza pres prof profa prov pról próx publ pza pº pág págs párr reg rel repr rev
        rvda rvdmo rvdo sdad secr sgdo sgto sr sra sras sres srta srtas st stmo sto subdir subtte
        supl tel tfno tlf trad tte tte.cnel tít univ urb v v.gr vda vdo vicealm vols vs"""
    ),
    abbreviations=words(
        """a.c a.m aa abr ago av bibliogr bs cap cc cc.aa cc.oo cia cm co corp cts ctvos cía d.c dd
        dd.hh deptos dic dom dto edo ee.uu eeuu ene feb ff ff.aa hab hh hh.ss ibíd id inc jj jj.oo
        jr juev jul jun kg km lat long ltd ltda lun may mié mm mpio nov núms oct oo op.cit p p.m pp
        pta ptas pág.web rr rr.hh s.a s.a.c s.a.u s.l sep sept sig ss ss.aa ss.mm sáb tlfno u.s
        u.s.a uu vie vto"""
    ),
    closing=words("etc etcétera"),
    numbered=words(
        """ap apdo art arts c cap caps cl dto ed fasc fig lib n no nro nros nº núm núms p pl pp pág
        págs párr s t tít vol vols"""
    ),
    starters=words(
        """a actualmente además ahora ahí al algo alguien alguna algunas alguno algunos allá allí
        ambos ante antes apenas aquel aquella aquello aquél aquélla aquí asimismo así aun aunque
        ayer aún bajo cada casi como con contra cualquier cuando cuál cuándo cómo dado de debido
        del dentro desde después donde dos durante dónde e el ella ellas ellos en entonces entre
        era es esa esas ese eso esos esta estas este esto estos está están finalmente fue fuera
        fueron gracias hacia hasta hay hoy igualmente incluso la las le les lo los luego mañana me
        mediante menos mi mientras mis muchas mucho muchos muy más nada nadie ni no nos nosotros
        nuestra nuestras nuestro nuestros nunca o otra otras otro otros para pero pese por porque
        posteriormente pues que quien quizá quizás quién qué se según si siempre sin sino sobre son
        su sus sí también tampoco tan tanto te toda todas todavía todo todos tras tres tu tus tú u
        un una unas unos usted ustedes varias varios y ya yo él ésa ése ésta éstas éste éstos"""
    ),
    word_ends=frozenset("aeiouáéíóúnsrldzjxy"),
)

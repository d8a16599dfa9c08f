"""Spanish."""

from __future__ import annotations

from app.text.languages.sentence_words import SentenceWords, words

WORDS = SentenceWords(
    leading=words(
        """admón alm aprox arq arts atte avda c/ ca caps cf cfr cnel cte d depto dir dpto dr dra
        dres dña ee ej figs fr gob gral ing lic mons máx mín núm p.ej pdte pres prof profa pág págs
        rvdo sgto sr sra sras sres srta srtas st sto subdir tel tte vols vs"""
    ),
    abbreviations=words(
        """a.c a.m abr ago cap cia cm co corp cía d.c dd.hh dic ee.uu eeuu ene feb ff.aa hab ibíd id
        inc jj.oo jr jul jun kg km ltd may nov oct op.cit p p.m pp s.a s.a.u s.l sep sept sig ss
        ss.mm u.s u.s.a uu"""
    ),
    closing=words("etc"),
    numbered=words("art arts cap fig n no nro núm p pp pág págs s vol"),
    starters=words(
        """a actualmente además ahora ahí al alguna algunas alguno algunos allá allí ambos ante
        antes aquel aquella aquello aquí asimismo así aunque ayer aún bajo cada como con contra
        cualquier cuando cuál cuándo cómo de del desde después donde dos durante dónde e el ella
        ellas ellos en entonces entre era es esa esas ese eso esos esta estas este esto estos está
        están finalmente fue fueron hacia hasta hay hoy igualmente la las le les lo los luego mañana
        me mediante menos mi mientras mis muchas mucho muchos muy más ni no nos nosotros nuestra
        nuestro nunca o otra otras otro otros para pero por porque posteriormente pues que quien
        quién qué se según si siempre sin sino sobre son su sus sí también tampoco tanto te toda
        todas todavía todo todos tras tres tu tus tú u un una unas unos usted ustedes varias varios
        y ya yo él"""
    ),
)

"""French."""

from __future__ import annotations

from app.text.languages.sentence_words import SentenceWords, words

WORDS = SentenceWords(
    leading=words(
        """adj adj-chef amb anc appt apr archev arr asso assoc ave bd bibl boul c-à-d c.-à-d c.à.d
        card cdt cf chap chev chr cmdt coll collab colo comm cté dict dir doc dr drs dép env exempl
        fasc fig fém gal gouv gén géogr hab hist hon illustr impr inf ing introd inéd jurispr lat
        lieut litt lt m maj masc mgr mgrs mlle mlles mm mme mmes mr mrs ms mss mt nbr numism obs
        orig p.ex paragr ph plur pr princ proc prof prov préf prépar prés publ qté ref repr reprod
        resp rp règl réd réf rés sect serg sgt soc sq st ste sts suppl synd sém techn th trad trib
        univ vb vs vve zool éd édit édits établ"""
    ),
    abbreviations=words(
        """août apr.j.-c av av.j.-c avr blvd bât cap cie cm co col corp déc esc etal févr h.t ibid
        id imm inc j.-c j.c janv jr juil km ltd mars max min moy n.b ndla ndlr ndt nov o.n.u oct
        op.cit p p.-s p.s pl pp r.-v s.a s.a.r.l s.a.s s.n.c.f sam sarl sept ss suiv t.t.c tél
        tél.port u.s u.s.a vol étg"""
    ),
    closing=words("etc"),
    numbered=words(
        """al ann appart art cap ch chap col d fasc fig l livr n no nos ord p paragr pl pp pt r r.d
        rn s sect t tab tit tél v vol éd"""
    ),
    starters=words(
        """afin ailleurs ainsi alors après au aucun aucune aucuns aujourd'hui auparavant aussi
        autant autre autres aux avant avec bien bref c' c'est car ce ceci cela celle celles celui
        cependant certaines certains certes ces cet cette ceux chacun chacune chaque chez combien
        comme comment concernant contre d' dans de dehors demain depuis des deux donc du durant dès
        déjà désormais elle elles en encore enfin ensuite entre environ et eux grâce hier hormis
        ici il ils j' jadis jamais je jusqu'au jusqu'à l' l'on la le les lesquels leur leurs lors
        lorsque lui là ma mais malgré mes moi moins mon n' n'est ni non nos notre nous nul nulle
        néanmoins on or ou oui outre où par parmi pendant personne plus plusieurs pour pourquoi
        pourtant puis puisque qu' qu'il quand quant que quel quelle quelles quelque quelques quels
        qui quoi rien s' s'il sa sans sauf selon ses seul seule si sitôt son soudain sous suite sur
        tant tel telle toujours tous tout toute toutefois toutes trois très tu un une vers voici
        voilà vos votre vous à ça"""
    ),
)

"""French."""

from __future__ import annotations

from app.text.languages.sentence_words import SentenceWords, words

WORDS = SentenceWords(
    leading=words(
        """av ave bd boul c-à-d c.-à-d c.à.d cdt cf chap dr drs fig gal hab lt m mgr mlle mlles mm
        mme mmes p.ex pr prof prés resp réf sq st ste sts vs"""
    ),
    abbreviations=words(
        """apr.j.-c av.j.-c avr cap cie cm co col corp déc févr ibid id inc j.-c j.c janv jr juil
        km ltd min n.b nov o.n.u oct op.cit p p.s pp r.-v s.a s.a.r.l s.n.c.f ss suiv tél u.s u.s.a
        vol"""
    ),
    closing=words("etc"),
    numbered=words("al art chap d fig l n no nos p pp r t tél vol"),
    starters=words(
        """afin ainsi alors après au aucun aucune aujourd'hui aussi autre autres aux avant avec bien
        c' car ce ceci cela celle celles celui cependant certaines certains ces cet cette ceux
        chaque chez combien comme comment d' dans de demain depuis des deux donc du durant dès déjà
        elle elles en encore enfin ensuite entre et grâce hier ici il ils j' jamais je jusqu'au
        jusqu'à l' l'on la le les leur leurs lors lorsque là ma mais malgré mes moins mon n' ni non
        notre nous néanmoins on or ou oui outre où par parmi pendant personne plus plusieurs pour
        pourquoi pourtant puis qu' quand que quel quelle quelles quels qui quoi rien s' sa sans
        selon ses seul seule si son sous suite sur toujours tous tout toute toutefois toutes trois
        très tu un une vers votre vous à ça"""
    ),
)

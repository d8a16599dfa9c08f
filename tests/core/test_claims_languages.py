"""Claims in nine languages: which sentences of a short article are the third worth checking."""

from __future__ import annotations

import pytest

from app.model.block import Block, BlockKind, Body
from app.model.suggestion import SuggestionKind
from app.suggesting import suggest
from app.suggesting.offering import offered
from app.text import sentences

ARTICLES = {
    "de": """
        Es ist ein schöner Morgen in Norhaven.
        ! Im Jahr 2025 wurden im Hafen 3,2 Millionen Container umgeschlagen, mehr als je zuvor.
        Was bedeutet das für die Menschen, die hier leben?
        Ich finde, wir sollten alle ein wenig geduldiger sein.
        ! Die Arbeitslosigkeit in der Region sank auf 4,1 Prozent, den tiefsten Stand seit 1998.
        Vielleicht wäre morgen alles ganz anders.
        ! Der Stadtrat hat den neuen Haushalt am Montag mit 31 gegen 12 Stimmen verabschiedet.
        Man muss ja nur aus dem Fenster sehen.
        Das wäre wunderbar.
        ! Laut dem Statistikamt stiegen die Mieten doppelt so schnell wie die Löhne.
        Hoffen wir also das Beste.
        Meine Großmutter liebt das Meer.
    """,
    "en": """
        It is a beautiful morning in Norhaven.
        ! The harbour handled 3.2 million containers in 2025, more than ever before.
        What does this mean for the people who live here?
        I think we should all be a little more patient.
        ! Unemployment in the region fell to 4.1 percent, the lowest level since 1998.
        Perhaps everything will be different tomorrow.
        ! The city council approved the new budget on Monday by 31 votes to 12.
        You only have to look out of the window.
        That would be wonderful.
        ! According to the statistics office, rents rose twice as fast as wages.
        Let us hope for the best.
        My grandmother always loved the sea.
    """,
    "fr": """
        C'est une belle matinée à Norhaven.
        ! Le port a traité 3,2 millions de conteneurs en 2025, plus que jamais auparavant.
        Qu'est-ce que cela signifie pour les gens qui vivent ici ?
        Je pense que nous devrions tous être un peu plus patients.
        ! Le chômage dans la région a reculé à 4,1 %, son niveau le plus bas depuis 1998.
        Demain, tout sera peut-être différent.
        ! Le conseil municipal a adopté lundi le nouveau budget par 31 voix contre 12.
        Il suffit de regarder par la fenêtre.
        Ce serait merveilleux.
        ! Selon l'office de la statistique, les loyers ont augmenté plus vite que les salaires.
        Espérons que tout ira bien.
        Ma grand-mère aime beaucoup la mer.
    """,
    "es": """
        Es una hermosa mañana en Norhaven.
        ! El puerto movió 3,2 millones de contenedores en 2025, más que nunca.
        ¿Qué significa eso para la gente que vive aquí?
        Creo que todos deberíamos tener un poco más de paciencia.
        ! El desempleo en la región bajó al 4,1 %, el nivel más bajo desde 1998.
        Quizás mañana todo sea diferente.
        ! El ayuntamiento aprobó el lunes el nuevo presupuesto por 31 votos contra 12.
        Basta con mirar por la ventana.
        Eso sería maravilloso.
        ! Según la oficina de estadística, los alquileres subieron más rápido que los salarios.
        Esperemos lo mejor.
        A mi abuela le encanta el mar.
    """,
    "it": """
        È una bella mattina a Norhaven.
        ! Il porto ha movimentato 3,2 milioni di container nel 2025, più che mai.
        Che cosa significa per la gente che vive qui?
        Penso che dovremmo essere tutti un po' più pazienti.
        ! La disoccupazione nella regione è scesa al 4,1 %, il livello più basso dal 1998.
        Forse domani sarà tutto diverso.
        ! Il consiglio comunale ha approvato lunedì il nuovo bilancio con 31 voti contro 12.
        Basta guardare dalla finestra.
        Sarebbe meraviglioso.
        ! Secondo l'ufficio di statistica, gli affitti sono aumentati il doppio rispetto ai salari.
        Speriamo bene.
        Mia nonna ama molto il mare.
    """,
    "nl": """
        Het is een mooie ochtend in Norhaven.
        ! De haven verwerkte 3,2 miljoen containers in 2025, meer dan ooit tevoren.
        Wat betekent dat voor de mensen die hier wonen?
        Ik vind dat we allemaal wat geduldiger moeten zijn.
        ! De werkloosheid in de regio daalde tot 4,1 procent, het laagste niveau sinds 1998.
        Misschien is morgen alles anders.
        ! De gemeenteraad heeft maandag de nieuwe begroting met 31 tegen 12 stemmen aangenomen.
        Je hoeft alleen maar uit het raam te kijken.
        Dat zou geweldig zijn.
        ! Volgens het statistiekbureau stegen de huren twee keer zo snel als de lonen.
        Laten we er het beste van hopen.
        Mijn oma houdt van de zee.
    """,
    "pl": """
        To piękny poranek w Norhaven.
        ! W 2025 roku port przeładował 3,2 mln kontenerów, więcej niż kiedykolwiek wcześniej.
        Co to znaczy dla ludzi, którzy tu mieszkają?
        Myślę, że wszyscy powinniśmy mieć więcej cierpliwości.
        ! Bezrobocie w regionie spadło do 4,1 procent, najniższego poziomu od 1998 roku.
        Może jutro wszystko będzie inaczej.
        ! Rada miasta przyjęła w poniedziałek nowy budżet 31 głosami przeciw 12.
        Wystarczy spojrzeć przez okno.
        To byłoby wspaniałe.
        ! Według urzędu statystycznego czynsze rosną dwa razy szybciej niż płace.
        Miejmy nadzieję na najlepsze.
        Moja babcia bardzo kocha morze.
    """,
    "uk": """
        У Норгавені прекрасний ранок.
        ! У 2025 році порт обробив 3,2 млн контейнерів, більше ніж будь-коли раніше.
        Що це означає для людей, які тут живуть?
        Я думаю, нам усім треба бути терплячішими.
        ! Безробіття в регіоні впало до 4,1 відсотка, найнижчого рівня з 1998 року.
        Можливо, завтра все буде інакше.
        ! Міська рада ухвалила в понеділок новий бюджет 31 голосом проти 12.
        Досить подивитися у вікно.
        Це було б чудово.
        ! За даними статистичного управління, орендна плата зростає вдвічі швидше за зарплати.
        Сподіваймося на краще.
        Моя бабуся дуже любить море.
    """,
    "ru": """
        В Норхавене прекрасное утро.
        ! В 2025 году порт обработал 3,2 млн контейнеров, больше, чем когда-либо раньше.
        Что это значит для людей, которые здесь живут?
        Я думаю, нам всем нужно быть терпеливее.
        ! Безработица в регионе упала до 4,1 процента, самого низкого уровня с 1998 года.
        Возможно, завтра всё будет иначе.
        ! Городской совет принял в понедельник новый бюджет 31 голосом против 12.
        Достаточно посмотреть в окно.
        Это было бы замечательно.
        ! По данным статистического управления, арендная плата растёт вдвое быстрее зарплат.
        Будем надеяться на лучшее.
        Моя бабушка очень любит море.
    """,
    "pt": """
        É uma bela manhã em Norhaven.
        ! O porto movimentou 3,2 milhões de contêineres em 2025, mais do que nunca.
        O que isso significa para as pessoas que vivem aqui?
        Acho que todos deveríamos ter um pouco mais de paciência.
        ! O desemprego na região caiu para 4,1 %, o nível mais baixo desde 1998.
        Talvez amanhã tudo seja diferente.
        ! A câmara municipal aprovou na segunda-feira o novo orçamento por 31 votos contra 12.
        Basta olhar pela janela.
        Isso seria maravilhoso.
        ! Segundo o instituto de estatística, os aluguéis subiram o dobro dos salários.
        Esperemos o melhor.
        A minha avó gosta muito do mar.
    """,
}
"""Twelve sentences each, those worth checking behind a "!"."""


@pytest.mark.parametrize("language", ARTICLES)
def test_the_third_that_is_offered_is_what_can_be_checked(language):
    lines = [line.strip() for line in ARTICLES[language].strip().splitlines()]
    wanted = [line[2:] for line in lines if line.startswith("! ")]
    body = Body(tuple(Block(BlockKind.PARAGRAPH, line.removeprefix("! ")) for line in lines))
    spans = sentences.split(body, language)
    shown = offered(suggest(body, spans, language), spans)
    claims = [one.span for one in shown if one.kind is SuggestionKind.CLAIM]
    assert len(spans) == len(lines)
    assert [body.text[span.start : span.end] for span in claims] == wanted


@pytest.mark.parametrize("language", ARTICLES)
def test_questions_opinions_and_wishes_are_no_claims(language):
    lines = [line.strip() for line in ARTICLES[language].strip().splitlines()]
    body = Body(tuple(Block(BlockKind.PARAGRAPH, line) for line in lines if line[0] != "!"))
    spans = sentences.split(body, language)
    found = [one for one in suggest(body, spans, language) if one.kind is SuggestionKind.CLAIM]
    assert [body.text[one.span.start : one.span.end] for one in found] == []

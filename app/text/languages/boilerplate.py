"""Phrases that websites leave around an article, in de en fr es it nl pl uk ru.

All are casefolded and without marks at their ends. The language of a site's own words is not
always that of the article, so the tables are used together.
"""

from __future__ import annotations

RELATED = "related links"
READ_MORE = "read more"
COMMENTS = "comments"
SHARING = "share bar"
COOKIES = "cookie notice"
COPYRIGHT = "copyright"
NEWSLETTER = "newsletter"
ADVERTISEMENT = "advertisement"
SOURCE = "source note"
AUTHOR = "about the author"
FILING = "filing note"
SOFTWARE = "message of the software"

WHOLE: dict[str, tuple[str, ...]] = {
    RELATED: (
        *("weitere nachrichten", "weitere meldungen", "weitere artikel", "weitere themen"),
        *("mehr nachrichten", "ähnliche artikel", "ähnliche beiträge", "verwandte artikel"),
        *("auch interessant", "das könnte sie auch interessieren", "meistgelesen"),
        *("das könnte dich auch interessieren", "meistgelesene artikel", "neueste artikel"),
        *("more news", "more stories", "more from", "most read", "most popular", "trending"),
        *("related", "latest news", "you may also like", "you might also like", "trending now"),
        *("recommended", "recommended for you", "recommended stories", "top stories"),
        *("les plus lus", "à la une", "plus d'actualités", "vous aimerez aussi"),
        *("autres articles", "sur le même thème", "articles recommandés"),
        *("más noticias", "lo más leído", "lo más visto", "te puede interesar"),
        *("últimas noticias", "te recomendamos", "más información"),
        *("altre notizie", "i più letti", "ultime notizie", "potrebbe interessarti"),
        *(
            "potrebbe interessarti anche",
            "ti potrebbe interessare",
            "ti potrebbe interessare anche",
        ),
        *("meer nieuws", "meest gelezen", "ook interessant", "laatste nieuws"),
        *("najnowsze", "najczęściej czytane", "polecane", "polecamy", "inne artykuły"),
        *("więcej wiadomości", "najnowsze wiadomości", "może cię zainteresować"),
        *("інші новини", "останні новини", "більше новин", "популярне", "популярні новини"),
        *("вас може зацікавити", "новини за темою", "матеріали за темою", "новини по темі"),
        *("другие новости", "последние новости", "больше новостей", "популярное"),
        *("вам может быть интересно", "новости по теме", "материалы по теме"),
    ),
    READ_MORE: (
        *("weiterlesen", "artikel weiterlesen", "mehr lesen", "mehr anzeigen", "zum artikel"),
        *("continue reading", "show more", "keep reading", "read full article"),
        *("read the full story", "lire la suite", "en savoir plus", "afficher plus"),
        *("seguir leyendo", "leer más", "ver más", "continua a leggere", "leggi tutto"),
        *("leggi di più", "verder lezen", "toon meer", "pokaż więcej", "читати далі"),
        *("показати більше", "читать далее", "показать ещё", "показать еще"),
    ),
    COMMENTS: (
        *("kommentare", "kommentar schreiben", "kommentar verfassen", "kommentar hinterlassen"),
        *("antwort hinterlassen", "antworten abbrechen", "schreiben sie einen kommentar"),
        *("schreibe einen kommentar", "hinterlasse einen kommentar", "diskutieren sie mit"),
        *("comments", "leave a reply", "leave a comment", "post a comment", "add a comment"),
        *("cancel reply", "post comment", "join the conversation", "view comments"),
        *("commentaires", "laisser un commentaire", "laissez un commentaire"),
        *("ajouter un commentaire", "réagir", "annuler la réponse"),
        *("comentarios", "deja una respuesta", "deja un comentario", "dejar un comentario"),
        *("cancelar la respuesta", "commenti", "lascia un commento", "annulla risposta"),
        *("reacties", "geef een reactie", "laat een reactie achter", "plaats een reactie"),
        *("komentarze", "zostaw komentarz", "dodaj komentarz", "skomentuj", "anuluj pisanie"),
        *("коментарі", "залишити коментар", "додати коментар", "написати коментар"),
        *("комментарии", "оставить комментарий", "добавить комментарий"),
        *("написать комментарий", "keine kommentare", "noch keine kommentare", "no comments"),
        *("no comments yet", "be the first to comment", "aucun commentaire", "sin comentarios"),
        *("nessun commento", "geen reacties", "brak komentarzy", "немає коментарів"),
        *("нет комментариев", "einen kommentar schreiben", "kommentieren"),
    ),
    SHARING: (
        *("artikel teilen", "beitrag teilen", "jetzt teilen", "share this article"),
        *("share this", "share this story", "share this post", "click to share"),
        *("partager cet article", "partager l'article", "comparte esta noticia"),
        *("compartir esta noticia", "comparte este artículo", "condividi questo articolo"),
        *("condividi l'articolo", "deel dit artikel", "deel dit bericht"),
        *("udostępnij artykuł", "поділитися новиною", "поділитись новиною"),
        *("поделиться новостью", "поделиться статьёй", "link kopieren", "copy link"),
    ),
    ADVERTISEMENT: (
        *("anzeige", "werbung", "advertisement", "advertisements", "sponsored", "publicité"),
        *("publicidad", "pubblicità", "advertentie", "reklama", "реклама"),
        *("scroll to continue", "story continues below advertisement"),
        *("article continues after advertisement", "continue reading below"),
    ),
    NEWSLETTER: (
        *("newsletter", "newsletter abonnieren", "jetzt abonnieren", "newsletter bestellen"),
        *("subscribe", "subscribe now", "subscribe to our newsletter", "sign up now"),
        *("s'abonner à la newsletter", "je m'abonne", "suscríbete", "suscríbete al boletín"),
        *("iscriviti alla newsletter", "schrijf je in voor de nieuwsbrief"),
        *("zapisz się do newslettera", "підписатися на розсилку", "підписатися"),
        *("подписаться на рассылку", "подписаться"),
    ),
}
"""The block is exactly this."""

LABELS: dict[str, tuple[str, ...]] = {
    RELATED: (
        *("ähnliche themen", "verwandte themen", "mehr zum thema", "zum thema", "lesen sie auch"),
        *("lesen sie mehr", "lies auch", "lesen sie dazu auch", "siehe auch", "mehr dazu"),
        *("related topics", "related news", "related articles", "related stories"),
        *("related posts", "related content", "read also", "also read", "see also", "read next"),
        *("read more", "more on this story", "more on this topic", "learn more"),
        *("lire aussi", "à lire aussi", "lire également", "à lire également", "voir aussi"),
        *("sur le même sujet", "articles liés", "articles similaires"),
        *("lee también", "lea también", "leer también", "le puede interesar", "ver también"),
        *("noticias relacionadas", "temas relacionados", "artículos relacionados"),
        *("leggi anche", "vedi anche", "articoli correlati", "notizie correlate"),
        *("argomenti correlati", "lees ook", "lees meer", "zie ook", "gerelateerde artikelen"),
        *("meer over dit onderwerp", "gerelateerde onderwerpen", "gerelateerd"),
        *("czytaj też", "czytaj także", "czytaj również", "czytaj więcej", "zobacz też"),
        *("zobacz także", "zobacz również", "przeczytaj też", "przeczytaj także"),
        *("powiązane artykuły", "podobne artykuły", "powiązane tematy"),
        *("читайте також", "читати також", "дивіться також", "схожі новини", "схожі теми"),
        *("пов'язані теми", "більше за темою", "читайте больше", "читайте також за темою"),
        *("читайте также", "читать также", "смотрите также", "похожие новости"),
        *("похожие темы", "похожие статьи", "ещё по теме", "еще по теме"),
    ),
    SHARING: (
        *("teilen", "teilen auf", "teilen mit", "share", "share on", "share via", "share with"),
        *("partager", "partager sur", "compartir", "compartir en", "condividi", "condividi su"),
        *("delen", "deel", "udostępnij", "podziel się", "поділитися", "поділитись"),
        *("поделиться", "поделитесь", "folgen sie uns", "follow us", "suivez-nous", "síguenos"),
        *("seguici", "volg ons", "obserwuj nas", "підписуйтесь на нас", "подписывайтесь на нас"),
    ),
    SOURCE: (
        *("quelle", "quellen", "source", "sources", "fuente", "fuentes", "fonte", "fonti", "bron"),
        *("bronnen", "źródło", "źródła", "джерело", "джерела", "источник", "источники"),
    ),
    AUTHOR: (
        *("über den autor", "über die autorin", "zum autor", "zur autorin", "zur person"),
        *("about the author", "about the authors", "à propos de l'auteur", "l'auteur"),
        *("sobre el autor", "sobre la autora", "sull'autore", "l'autore", "over de auteur"),
        *("o autorze", "o autorce", "про автора", "про авторку", "об авторе"),
    ),
    FILING: (
        *("schlagworte", "schlagwörter", "stichworte", "kategorien", "kategorie", "abgelegt unter"),
        *("tags", "tagged", "filed under", "categories", "category", "mots-clés", "étiquettes"),
        *("etiquetas", "categorías", "categorie", "etichette", "trefwoorden", "tagi"),
        *("kategorie wpisu", "słowa kluczowe", "теги", "мітки", "рубрика", "метки"),
    ),
}
"""The block is exactly this, or this and a separator with something short behind it."""

OPENINGS: dict[str, tuple[str, ...]] = {
    COOKIES: (
        *("wir verwenden cookies", "wir nutzen cookies", "diese website verwendet cookies"),
        *("diese webseite verwendet cookies", "diese seite verwendet cookies"),
        *("diese website nutzt cookies", "diese webseite nutzt cookies", "cookies helfen uns"),
        *("we use cookies", "this website uses cookies", "this site uses cookies"),
        *("our website uses cookies", "by using this site, you agree", "we value your privacy"),
        *("nous utilisons des cookies", "ce site utilise des cookies", "en poursuivant votre"),
        *("utilizamos cookies", "este sitio web utiliza cookies", "este sitio utiliza cookies"),
        *("usamos cookies", "utilizziamo i cookie", "questo sito utilizza i cookie"),
        *("questo sito utilizza cookie", "questo sito usa i cookie", "wij gebruiken cookies"),
        *("deze website gebruikt cookies", "we gebruiken cookies", "używamy plików cookie"),
        *("ta strona używa", "strona korzysta z plików cookie", "ten serwis używa"),
        *("ми використовуємо файли cookie", "цей сайт використовує", "ми використовуємо cookie"),
        *("мы используем файлы cookie", "этот сайт использует cookie", "мы используем cookie"),
    ),
    COMMENTS: (
        *("keine kommentare for", "keine kommentare zu", "no comments on", "no responses to"),
        *("ihre e-mail-adresse wird nicht veröffentlicht", "you must be logged in to"),
        *("deine e-mail-adresse wird nicht veröffentlicht", "erforderliche felder sind"),
        *("your email address will not be published", "required fields are marked"),
        *("save my name, email", "votre adresse e-mail ne sera pas publiée"),
        *("votre adresse de messagerie ne sera pas publiée", "les champs obligatoires sont"),
        *("tu dirección de correo electrónico no será publicada", "los campos obligatorios"),
        *("il tuo indirizzo email non sarà pubblicato", "i campi obbligatori sono"),
        *("je e-mailadres wordt niet gepubliceerd", "het e-mailadres wordt niet"),
        *("twój adres e-mail nie zostanie opublikowany", "twój adres email nie zostanie"),
        *("ваша e-mail адреса не оприлюднюватиметься", "ваш e-mail не буде"),
        *("ваш адрес email не будет опубликован", "ваш e-mail не будет"),
    ),
    COPYRIGHT: (
        *("©", "(c) 19", "(c) 20", "copyright ©", "copyright (c)", "copyright 20"),
        *("alle rechte vorbehalten", "all rights reserved", "tous droits réservés"),
        *("todos los derechos reservados", "tutti i diritti riservati"),
        *("alle rechten voorbehouden", "wszelkie prawa zastrzeżone"),
        *("усі права захищено", "всі права захищено", "все права защищены"),
        *("всі права захищені", "усі права захищені"),
    ),
    NEWSLETTER: (
        *("abonnieren sie unseren newsletter", "melden sie sich für unseren newsletter"),
        *("hier können sie unseren newsletter", "sign up for our newsletter"),
        *("sign up to our newsletter", "subscribe to our newsletter", "get our newsletter"),
        *("inscrivez-vous à notre newsletter", "abonnez-vous à notre newsletter"),
        *("suscríbete a nuestro boletín", "suscríbete a nuestra newsletter"),
        *("iscriviti alla nostra newsletter", "meld je aan voor onze nieuwsbrief"),
        *("zapisz się na nasz newsletter", "підпишіться на наш", "підписуйтесь на наш"),
        *("підписуйтеся на наш", "подпишитесь на наш", "подписывайтесь на наш"),
    ),
    FILING: (
        *("abgelegt unter", "veröffentlicht in", "veröffentlicht unter", "geschrieben in"),
        *("posted in", "filed under", "filed in", "publié dans", "classé dans", "publicado en"),
        *("archivado en", "pubblicato in", "archiviato in", "geplaatst in", "opublikowano w"),
        *("zaszufladkowano do", "опубліковано в", "опубликовано в", "рубрика:"),
    ),
    SOFTWARE: (
        *("deprecated: ", "strict standards: ", "fatal error: ", "notice: undefined"),
        *("warning: undefined", "warning: creating default"),
        *("warning: cannot modify header", "this site is protected by recaptcha"),
        *("diese seite ist durch recaptcha geschützt", "please enable javascript"),
        *("bitte aktivieren sie javascript", "veuillez activer javascript"),
        *("you need to enable javascript", "your browser is out of date"),
        *("ihr browser ist veraltet", "this content is not available in your region"),
    ),
}
"""The block begins with this."""

NETWORKS = frozenset(
    {
        *("facebook", "twitter", "x", "whatsapp", "telegram", "linkedin", "pinterest", "reddit"),
        *("mastodon", "bluesky", "threads", "viber", "messenger", "xing", "pocket", "tumblr"),
        *("instagram", "youtube", "tiktok", "flipboard", "vk", "email", "e-mail", "mail"),
        *("rss", "print", "drucken", "teilen", "tweet", "tweeten", "share", "merken", "kopieren"),
        *("imprimer", "partager", "imprimir", "compartir", "stampa", "condividi", "delen"),
        *("drukuj", "udostępnij", "друк", "поділитися", "печать", "поделиться"),
    }
)
"""A block of nothing but such words is a share bar."""

"""Entries of menus and footers of websites, in de en fr es it nl pl uk ru.

All are casefolded and without marks at their ends. Alone on a line, none of them is a sentence.
"""

from __future__ import annotations

NAVIGATION = frozenset(
    {
        *("impressum", "datenschutz", "datenschutzerklärung", "impressum & datenschutz"),
        *("impressum und datenschutz", "kontakt", "startseite", "sitemap", "agb", "nach oben"),
        *("menü", "suche", "suchen", "anmelden", "login", "registrieren", "über uns", "archiv"),
        *("mediadaten", "hilfe", "nutzungsbedingungen", "zum inhalt springen", "kategorien"),
        *("schlagwörter", "vorheriger artikel", "nächster artikel", "barrierefreiheit"),
        *("zurück zur übersicht", "zur übersicht", "zurück zur startseite", "zum seitenanfang"),
        *("rss-feed", "back to overview", "return to homepage", "go to top"),
        *("home", "about", "about us", "contact", "contact us", "privacy", "privacy policy"),
        *("terms of use", "terms of service", "terms and conditions", "cookie policy", "menu"),
        *("search", "log in", "sign in", "sign up", "back to top", "skip to content", "site map"),
        *("skip to main content", "advertise", "advertise with us", "archives", "categories"),
        *("tags", "next article", "previous article", "careers", "faq", "help", "accessibility"),
        *("accueil", "mentions légales", "politique de confidentialité", "plan du site"),
        *("nous contacter", "se connecter", "qui sommes-nous", "rechercher", "aller au contenu"),
        *("inicio", "aviso legal", "política de privacidad", "contacto", "iniciar sesión"),
        *("mapa del sitio", "quiénes somos", "buscar", "política de cookies", "ir al contenido"),
        *("note legali", "informativa sulla privacy", "contatti", "chi siamo", "accedi", "cerca"),
        *("mappa del sito", "vai al contenuto", "privacybeleid", "algemene voorwaarden"),
        *("over ons", "inloggen", "zoeken", "naar de inhoud", "strona główna", "regulamin"),
        *("polityka prywatności", "o nas", "zaloguj się", "szukaj", "mapa strony"),
        *("przejdź do treści", "головна", "про нас", "контакти", "пошук", "увійти"),
        *("політика конфіденційності", "главная", "о нас", "контакты", "поиск", "войти"),
        *("политика конфиденциальности", "пользовательское соглашение", "перейти к содержимому"),
    }
)

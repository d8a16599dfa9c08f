"""What a page says in the place of an article to those who have not logged in or do not pay.

In de en fr es it nl pl uk ru, casefolded. Source: own list of wordings that are usual on the sites
of newspapers.
"""

from __future__ import annotations

ASKING = (
    *("bitte melden sie sich an", "bitte melde dich an", "melden sie sich an, um", "einloggen, um"),
    *("bitte loggen sie sich ein", "bitte anmelden", "jetzt anmelden und weiterlesen"),
    *("um weiterzulesen", "um diesen artikel zu lesen", "nur für abonnenten", "jetzt abonnieren"),
    *("bereits abonnent", "sie haben bereits ein abo", "exklusiv für abonnenten"),
    *("please log in", "please sign in", "log in to continue", "log in to read", "log in to view"),
    *("sign in to continue", "sign in to read", "sign in to view", "you must be logged in"),
    *("subscribe to continue", "subscribe to read", "subscribe to keep reading"),
    *("to continue reading", "for subscribers only", "already a subscriber", "subscribers only"),
    *("create a free account to", "register to read", "register to continue"),
    *("connectez-vous pour", "identifiez-vous pour", "réservé aux abonnés", "déjà abonné"),
    *("abonnez-vous pour lire", "pour lire la suite"),
    *("inicia sesión para", "inicie sesión para", "solo para suscriptores", "suscríbete para"),
    *("para seguir leyendo", "ya eres suscriptor"),
    *("accedi per continuare", "accedi per leggere", "riservato agli abbonati", "sei già abbonato"),
    *("abbonati per leggere", "per continuare a leggere"),
    *("log in om verder te lezen", "inloggen om verder te lezen", "alleen voor abonnees"),
    *("om verder te lezen", "al abonnee"),
    *("zaloguj się, aby", "zaloguj się, by", "tylko dla subskrybentów", "aby czytać dalej"),
    *("увійдіть, щоб", "лише для передплатників", "тільки для передплатників", "щоб читати далі"),
    *("войдите, чтобы", "только для подписчиков", "чтобы читать дальше", "чтобы продолжить чтение"),
)
"""Pieces of sentences."""

TITLES = frozenset(
    (
        *("anmelden", "anmeldung", "einloggen", "login", "log in", "log-in", "sign in", "sign-in"),
        *("subscribe", "connexion", "se connecter", "iniciar sesión", "accedi", "inloggen"),
        *("zaloguj się", "logowanie", "вхід", "увійти", "вход", "войти"),
    )
)
"""What such a page is called, a name of the site behind it aside."""

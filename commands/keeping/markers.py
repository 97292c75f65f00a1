"""The marked arguments that the register's commands share, and the words that stand before them."""

from __future__ import annotations

from commands.speech.kinds import OneOf
from commands.speech.names import Names
from network.register import Authority, Gender, OrganisationKind, Role

REGISTER = Names(("register", "registrer"), (), ("register",))

NAME = Names(("navn",), ("namn",), ("name",))
TITLE = Names(("tittel",), (), ("title",))
KIND = Names(("type",), (), ("kind",))
ROLE = Names(("rolle", "som"), (), ("role", "as"))
NUMBER = Names(("nummer", "kommunenummer"), (), ("number",))
CONTACT = Names(("kontakt", "kontaktperson"), (), ("contact",))
EMAIL_IS = Names(("e-post", "epost"), (), ("e-mail", "email"))
TELEPHONE_IS = Names(("telefon", "tlf", "mobil"), (), ("telephone", "phone"))
ADDRESS = Names(("adresse",), (), ("address",))
GENDER = Names(("kjønn",), (), ("gender",))
LANGUAGE_IS = Names(("språk",), (), ("language",))
OF_ORGANISATION = Names(("organisasjon", "for", "fra"), ("organisasjon", "for", "frå"), ("organisation", "for", "of"))
SEAT_FOR = Names(("for", "organisasjon"), (), ("for", "organisation"))
IN_BODY = Names(("i", "organ"), (), ("in", "body"))
WHO = Names(("person",), (), ("person",))
DEPUTY_FOR = Names(("vara for", "varamedlem for"), (), ("deputy for",))
ACTS_FOR = Names(("for",), (), ("for",))
AUTHORITY = Names(("fullmakt",), (), ("authority",))
FROM = Names(("fra", "fra og med", "f.o.m."), ("frå", "frå og med"), ("from", "since"))
UNTIL = Names(("til", "til og med", "t.o.m.", "ut"), ("til", "til og med"), ("until", "to"))
MISTAKE = Names(("feilført",), (), ("mistake",))

GENDERS = OneOf[Gender]("gender", {Gender.FEMALE: ("kvinne", "f", "woman", "k"), Gender.MALE: ("mann", "m", "man")})
ROLES = OneOf[Role](
    "role",
    {
        Role.MEMBER: ("medlem", "member"),
        Role.PARTICIPANT: ("deltaker", "deltakar", "participant"),
        Role.OBSERVER: ("observatør", "observer"),
    },
)
KINDS = OneOf[OrganisationKind](
    "organisation-kind",
    {
        OrganisationKind.MUNICIPALITY: ("kommune", "municipality"),
        OrganisationKind.COUNTY: ("fylkeskommune", "county", "fylke"),
        OrganisationKind.ASSOCIATION: ("forening", "association", "organisasjon", "foreining"),
        OrganisationKind.OTHER: ("annen", "annet", "anna", "other"),
    },
)
AUTHORITIES = OneOf[Authority](
    "authority",
    {
        Authority.PREPARE: ("forbereder", "forberede", "førebur", "prepare"),
        Authority.ANSWER: ("svarer", "svare", "svarar", "answer"),
    },
)

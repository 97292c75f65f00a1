"""The words a command or a marker is called by, in each language."""

from __future__ import annotations

from dataclasses import dataclass

from network.register import Language


@dataclass(frozen=True)
class Names:
    """The words a thing is called by, the one the bot itself uses first; bokmål serves where another says none."""

    nb: tuple[str, ...]
    nn: tuple[str, ...] = ()
    en: tuple[str, ...] = ()

    def of(self, language: Language) -> tuple[str, ...]:
        match language:
            case Language.NYNORSK:
                return self.nn or self.nb
            case Language.ENGLISH:
                return self.en or self.nb
            case _:
                return self.nb

    def first(self, language: Language) -> str:
        return self.of(language)[0]

    def firsts(self) -> tuple[str, ...]:
        """The first word in each language."""
        return tuple(dict.fromkeys(self.first(language) for language in Language))

    def all(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self.nb, *self.nn, *self.en)))

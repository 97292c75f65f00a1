"""What makes a record the one it is: the keys by which it is found again, and never changes."""

from __future__ import annotations

import dataclasses
import re
import types
from collections.abc import Mapping
from typing import Any

from network.meetings import Attendance, Item, Meeting, Task
from network.questions import Answer, Question
from network.register import (
    Adviser,
    Agreement,
    Approval,
    Body,
    Cohort,
    Holding,
    MatrixLink,
    Membership,
    Network,
    Office,
    Organisation,
    Person,
    Record,
    RoomLink,
    Seat,
    Signature,
)
from network.statements import Dispatch, Input, Issue, Position, Round, Statement, Version

IDENTITY: Mapping[type[Record], tuple[str, ...]] = types.MappingProxyType(
    {
        Network: ("id",),
        Cohort: ("id",),
        Organisation: ("id",),
        Membership: ("organisation",),
        Person: ("id",),
        MatrixLink: ("person", "matrix"),
        Body: ("id",),
        Office: ("body", "id"),
        Holding: ("body", "office", "person"),
        Seat: ("body", "person"),
        Adviser: ("body", "person", "acts_for"),
        RoomLink: ("body", "room"),
        Agreement: ("id",),
        Approval: ("agreement", "by", "organisation"),
        Signature: ("agreement", "person", "organisation"),
        Meeting: ("number",),
        Item: ("number",),
        Attendance: ("meeting", "person", "at"),
        Task: ("number",),
        Statement: ("number",),
        Version: ("statement", "number"),
        Input: ("statement", "version", "organisation", "person", "at"),
        Round: ("statement", "number"),
        Position: ("statement", "round", "voice", "person", "at", "stance"),
        Issue: ("statement",),
        Dispatch: ("statement", "number"),
        Question: ("number",),
        Answer: ("question", "voice", "person", "at"),
    }
)
"""The keys that say which thing a record is about. Of things that hold for a time there may be several records."""

ONCE: frozenset[type[Record]] = frozenset(
    {
        *(Network, Cohort, Organisation, Person, Body, Office, Agreement),
        *(Meeting, Item, Task),
        *(Statement, Version, Round, Dispatch),
        Question,
    }
)
"""Kinds of which only one record stands with the same identity."""

NUMBERED: frozenset[type[Record]] = frozenset(kind for kind, keys in IDENTITY.items() if keys == ("number",))
"""Kinds that people call by a number of the network's own (M1, S1, O1, U1, P1), given when they are stored."""

_OF_EVERY_RECORD = frozenset(field.name for field in dataclasses.fields(Record))


def identity(record: Record) -> tuple[Any, ...]:
    """The values of the keys that say which thing the record is about."""
    return tuple(getattr(record, key) for key in IDENTITY[type(record)])


def kind_of(record: Record) -> str:
    """``person``, ``matrix-link`` …"""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", type(record).__name__).lower()


def subject_of(record: Record) -> str:
    """Which thing a record is about, by its ids: ``styringsgruppe/leder``; a meeting by its number, ``M1``, what was
    said about coming by the meeting and whom it is about, ``M1/ola``, a round by its statement's number and its own,
    ``U1/r2``, a position by its round and whose it is, ``U1/r2/drammen``; an answer by its question and whose it is,
    ``P1/drammen``."""
    match record:
        case Meeting():
            return f"M{record.number}"
        case Item():
            return f"S{record.number}"
        case Attendance():
            return f"M{record.meeting}/{record.person}"
        case Task():
            return f"O{record.number}"
        case Statement():
            return f"U{record.number}"
        case Version():
            return f"U{record.statement}/v{record.number}"
        case Round():
            return f"U{record.statement}/r{record.number}"
        case Position():
            return f"U{record.statement}/r{record.round}/{record.voice}"
        case Input():
            return f"U{record.statement}/v{record.version}/{record.organisation or record.person or ''}".rstrip("/")
        case Issue():
            return f"U{record.statement}/v{record.version}"
        case Dispatch():
            return f"U{record.statement}/d{record.number}"
        case Question():
            return f"P{record.number}"
        case Answer():
            return f"P{record.question}/{record.voice}"
    return "/".join(str(value) for value in identity(record) if value is not None)


def keys_of(record: Record) -> tuple[str, ...]:
    """The names of the record's own fields."""
    return tuple(field.name for field in dataclasses.fields(record) if field.name not in _OF_EVERY_RECORD)


def given_keys(record: Record) -> tuple[str, ...]:
    """The keys that the record says something about: what is left out is None, or an empty list."""
    return tuple(key for key in keys_of(record) if getattr(record, key) not in (None, ()))


def stated_keys(record: Record) -> tuple[str, ...]:
    """Of the given keys those that a file says in so many words: one that is left out there is at its default."""
    defaults = {field.name: field.default for field in dataclasses.fields(record)}
    return tuple(key for key in given_keys(record) if getattr(record, key) != defaults[key])


def changed_keys(before: Record, after: Record) -> tuple[str, ...]:
    """The keys in which two records of one kind differ."""
    return tuple(key for key in keys_of(before) if getattr(before, key) != getattr(after, key))

"""The steps from one version of the tables to the next, and the tables that they end with."""

from __future__ import annotations

from storage.crypto_tables import crypto_metadata
from storage.feed_tables import feed_metadata
from storage.mail_tables import mail_metadata
from storage.tables import metadata
from storage.timely_tables import timely_metadata
from storage.waiting_tables import waiting_metadata

TABLES = (metadata, mail_metadata, waiting_metadata, crypto_metadata, timely_metadata, feed_metadata)

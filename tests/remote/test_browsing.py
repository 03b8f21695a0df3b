"""Who speaks, what runs out, and documents as a whole come from a server as they lie there."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.casebook import Casebook
from sayso.errors import UsageError
from sayso.records import Relation
from sayso.remote import RemoteCasebook, browsing
from sayso.store.keep import keep
from sayso.store.store import Store
from tests.ask.test_profile import keep_speaker
from tests.check.reports import report_of, summed_up
from tests.linked import store_at
from tests.made import dossier
from tests.registering import AMNESTY, FERRY, STRIKE, keep_all, report
from tests.remote.conftest import asked_of
from tests.toy import item_of
from tests.traced import casebook, relate


def test_a_speaker_has_the_same_profile(tmp_path: Path) -> None:
    store, claims = casebook(tmp_path)
    relate(store, claims["quoted"], claims["denial"], Relation.DENIES)
    keep_speaker(store)
    store.close()
    with Casebook(store.path) as here, asked_of(here) as there:
        assert there.cast() == here.cast()
        profiles = [here.profile(each.id) for each in here.cast()]
        assert [there.profile(each.actor.id) for each in profiles] == profiles
        assert any(each.answering for each in profiles)
        assert any(each.doubts for each in profiles)


def test_what_runs_out_is_told(tmp_path: Path) -> None:
    store = keep_all(Store(tmp_path / "casebook.db", busy_seconds=0.2), report("2024-05-02", FERRY, AMNESTY, STRIKE))
    store.close()
    with Casebook(store.path) as here, asked_of(here) as there:
        assert here.due("2024-05-02")
        assert there.due("2024-05-02") == here.due("2024-05-02")
        with pytest.raises(UsageError):
            there.due("2024-05-02", limit=0)


def test_a_document_comes_with_everything_in_it(tmp_path: Path) -> None:
    store, whole = store_at(tmp_path / "casebook.db"), dossier()
    keep(store, item_of(whole.document.text, whole.document.path), whole)
    store.close()
    with Casebook(store.path) as here, asked_of(here) as there:
        held = there.dossier(whole.document.path)
        assert held == here.dossier(whole.document.path)
        assert held.extraction.hedges
        ids = [claim.id for claim in held.extraction.claims]
        assert there.claims(*ids) == here.claims(*ids)
        assert len(there.claims(*ids)) == len(ids) > 1


def test_takeaways_come_with_what_they_rest_on(tmp_path: Path) -> None:
    hidden = "The dam operator is hiding a crack in the northern wall."
    whole = report_of(summed_up(hidden, "The dam operator may be hiding a crack in the northern wall.[1]")).dossier
    store = store_at(tmp_path / "casebook.db")
    keep(store, item_of(whole.document.text, "dam.txt"), whole)
    store.close()
    with Casebook(store.path) as here, asked_of(here) as there:
        grounds = there.grounds(whole.document.id)
        assert grounds == here.grounds(whole.document.id)
        assert grounds.takeaways[0].body
        assert grounds.report.problems


def test_claims_by_their_ids_are_whole_and_in_order(
    here: Casebook, there: RemoteCasebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browsing, "IDS", 2)
    ids = [answer.claim.id for answer in here.ask()]
    wanted = [ids[2], ids[0], "c-00", ids[1], ids[2]]
    assert there.claims(*wanted) == here.claims(*wanted)
    assert [answer.claim.id for answer in there.claims(*wanted)] == [ids[2], ids[0], ids[1]]

"""``account_label``: the printed name of an account has nothing of its own code's names and is clearly the name of another code.

How names are measured is told in ``account_words``. Known local names are rows of ``schemas/reference/account_aliases.csv``.
"""

from __future__ import annotations

from pipeline.model import Finding
from pipeline.reconcile.book import Book
from pipeline.reconcile.findings import Ruling, make_finding
from pipeline.reconcile.formalities.account_code import is_known
from pipeline.reconcile.formalities.account_words import key_of, shares_word
from pipeline.reconcile.formalities.accounts import PrintedAccount, find_by_name, is_verified, list_accounts
from pipeline.reconcile.formalities.chart import list_names, read_chart, read_namings
from schemas.lists import Rule, Severity

_FUNCTION = len("05.57")


def check_account_label(book: Book) -> Ruling:
    """What the names of a document's accounts say of their codes.

    Args:
        book: the document's facts and figures.
    """
    known = (account for account in list_accounts(book) if account.name and is_known(account))
    return Ruling(findings=tuple(finding for account in known if (finding := _check(account)) is not None))


def _check(account: PrintedAccount) -> Finding | None:
    """A finding where the name is another's; a note where any unverified row of ours has a part in it, for or against."""
    namings = read_namings().get(key_of(account.name), ())
    own = [naming for naming in namings if naming.codes & set(account.codes)]
    if any(naming.verified for naming in own) or any(
        shares_word(account.name, name) for code in account.codes for name in list_names(code)
    ):
        return None
    others = tuple(code for code in find_by_name(account.name, account.year) if code not in account.codes)
    if not others or len({code[:_FUNCTION] for code in others}) > 1:
        return None
    certain = not own and all(is_verified(account.name, code) for code in others)
    params = {
        "subject": f"{account.printed} {account.name}",
        "name": account.name,
        "codes": account.printed,
        "official": " / ".join(read_chart()[code].name for code in account.codes),
        "meant": ", ".join(others),
    }
    return make_finding(Rule.ACCOUNT_LABEL, Severity.WARNING if certain else Severity.INFO, account.anchor, "account_label", params)

"""``account_code``: there is no such function in the chart of accounts of that budget year.

Where the chart bounds a function's years and the paper's is not among them, it is a warning. A code that the chart does not hold is
unknown, which is no error: it is a warning where the account's own name clearly names another code, or stands at one in the same item that
is a slip away, else one note a document.
"""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.model import Finding, Note
from pipeline.reconcile.book import Book
from pipeline.reconcile.findings import Ruling, make_finding
from pipeline.reconcile.formalities.accounts import Meant, PrintedAccount, find_meant, find_twin, list_accounts
from pipeline.reconcile.formalities.chart import Account, read_chart
from schemas.lists import Rule, Severity


def check_account_code(book: Book) -> Ruling:
    """What the chart of accounts says of a document's codes.

    Args:
        book: the document's facts and figures.
    """
    findings, unknown = [], []
    accounts = list_accounts(book)
    for account in accounts:
        ended = _find_ended(account)
        strange = tuple(code for code in account.codes if code not in read_chart())
        meant = find_meant(account, strange) if strange else None
        twin = find_twin(account, accounts) if strange else None
        if ended:
            findings.append(_report_year(account, ended))
        elif twin is not None:
            findings.append(_report_strange(account, strange, twin, is_twin=True))
        elif meant is not None:
            findings.append(_report_strange(account, strange, meant))
        elif strange:
            unknown.append((account, strange))
    return Ruling(findings=(*findings, *_report_unknown(unknown)))


def is_known(account: PrintedAccount) -> bool:
    """Whether the chart holds all codes of an account, in use in its year."""
    return all(code in read_chart() for code in account.codes) and not _find_ended(account)


def _find_ended(account: PrintedAccount) -> tuple[Account, ...]:
    known = [read_chart()[code] for code in account.codes if code in read_chart()]
    return tuple(one for one in known if not one.is_in_use(account.year))


def _report_year(account: PrintedAccount, ended: tuple[Account, ...]) -> Finding:
    meant = find_meant(account, tuple(one.code for one in ended))
    verified = all(one.verified for one in ended)
    params = {**_name(account), "wrong": _join(one.code for one in ended), "year": str(account.year), "period": _say_years(ended[0])}
    key = "account_code_year" if meant is None else "account_code_year_suggested"
    severity = Severity.WARNING if verified else Severity.INFO
    return make_finding(Rule.ACCOUNT_CODE, severity, account.anchor, key, params | _suggest(meant))


def _report_strange(account: PrintedAccount, strange: tuple[str, ...], meant: Meant, is_twin: bool = False) -> Finding:
    params = {**_name(account), "wrong": _join(strange), **_suggest(meant)}
    severity = Severity.WARNING if is_twin or meant.verified else Severity.INFO
    key = "account_code_twin" if is_twin else "account_code_strange"
    return make_finding(Rule.ACCOUNT_CODE, severity, account.anchor, key, params)


def _report_unknown(unknown: list[tuple[PrintedAccount, tuple[str, ...]]]) -> tuple[Finding, ...]:
    if not unknown:
        return ()
    codes = list(dict.fromkeys(code for _, strange in unknown for code in strange))
    first = unknown[0][0]
    params = {**_name(first), "wrong": _join(codes), "count": len(codes)}
    return (make_finding(Rule.ACCOUNT_CODE, Severity.INFO, first.anchor, "account_code_unknown", params),)


def _name(account: PrintedAccount) -> dict[str, object]:
    return {"subject": f"{account.printed} {account.name}".strip(), "name": account.name}


def _suggest(meant: Meant | None) -> dict[str, object]:
    return {} if meant is None else {"meant": _join(meant.codes), "meant_name": meant.names}


def _say_years(account: Account) -> Note:
    bounds = {"first": str(account.first), "last": str(account.last)}
    if account.first is None or account.last is None:
        return Note("words.years_from" if account.last is None else "words.years_to", bounds)
    return Note("words.years_between", bounds)


def _join(codes: Iterable[str]) -> str:
    return ", ".join(codes)

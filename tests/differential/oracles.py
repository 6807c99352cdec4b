"""Verdicts of python-stdnum and schwifty on a list of numbers.

Reads lines "kind<TAB>number" from the file named on the command line; prints for each "10", "1-" and so
on: python-stdnum then schwifty, 1 accepted, 0 refused, - not judged. Exits with 77 when a library is
missing.
"""
import sys

try:
    import schwifty
    from stdnum import bic, iban
    from stdnum.fr import siren, siret, tva
except ImportError as missing:
    print(missing, file=sys.stderr)
    sys.exit(77)


def accepted(check, *arguments, **options):
    try:
        check(*arguments, **options)
        return "1"
    except Exception:  # Each library has its own family of refusals.
        return "0"


ORACLES = {
    "siren": lambda text: accepted(siren.validate, text) + "-",
    "siret": lambda text: accepted(siret.validate, text) + "-",
    "tva": lambda text: accepted(tva.validate, text) + "-",
    "iban": lambda text: accepted(iban.validate, text, check_country=False) + accepted(schwifty.IBAN, text),
    "bic": lambda text: accepted(bic.validate, text) + accepted(schwifty.BIC, text),
}

with open(sys.argv[1], encoding="ascii") as numbers:
    for line in numbers:
        kind, text = line.rstrip("\n").split("\t")
        print(ORACLES[kind](text))

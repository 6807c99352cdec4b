//! The account as the form says it twice: the four parts of the RIB, and the IBAN.

use crate::formats::{Format, Iban, IbanPays, Rib};
use crate::rules::Context;

/// The RIB typed in parts.
pub(super) struct Typed {
    /// Bank, branch and account, with the key that they determine.
    pub rib: Rib,
    /// Whether the key typed is another one; `banque/cle-rib` then speaks.
    pub wrong_key: bool,
    /// Whether the key was typed and is right.
    pub right_key: bool,
}

/// The RIB typed in parts; none until bank, branch and account are there.
pub(super) fn typed(context: &Context) -> Option<Typed> {
    let banque = &context.fields.banque;
    let rib = Rib::of(banque.code_banque.get()?, banque.code_guichet.get()?, banque.numero_compte.get()?);
    let key = banque.cle_rib.get().map(Format::value);
    let right = key.as_deref().map(|key| key == rib.cle());
    Some(Typed { wrong_key: right == Some(false), right_key: right == Some(true), rib })
}

/// Whether two RIBs are of the same bank, branch and account.
pub(super) fn same_account(left: &Rib, right: &Rib) -> bool {
    left.code_banque() == right.code_banque()
        && left.code_guichet() == right.code_guichet()
        && left.numero_compte() == right.numero_compte()
}

/// A part in which two RIBs differ.
pub(super) struct Part {
    /// "banque", "guichet", "compte" or "cle".
    pub name: &'static str,
    /// Its field.
    pub path: &'static str,
    /// What was typed there.
    pub typed: String,
    /// What the IBAN has.
    pub inside: String,
}

/// The parts in which the RIB typed, with its key, differs from the one inside the IBAN.
pub(super) fn differing(typed: &Rib, key: &str, inside: &Rib) -> Vec<Part> {
    [
        ("banque", "banque.codeBanque", typed.code_banque(), inside.code_banque()),
        ("guichet", "banque.codeGuichet", typed.code_guichet(), inside.code_guichet()),
        ("compte", "banque.numeroCompte", typed.numero_compte(), inside.numero_compte()),
        ("cle", "banque.cleRib", key, inside.cle()),
    ]
    .into_iter()
    .filter(|(.., typed, inside)| typed != inside)
    .map(|(name, path, typed, inside)| Part { name, path, typed: typed.to_owned(), inside: inside.to_owned() })
    .collect()
}

/// The IBAN that a RIB determines, of the country of the IBAN typed.
pub(super) fn iban_of(rib: &Rib, typed: &Iban) -> String {
    let pays = if typed.pays() == "MC" { IbanPays::Monaco } else { IbanPays::France };
    Iban::of_rib(rib, pays).display()
}

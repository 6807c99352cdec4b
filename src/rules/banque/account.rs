//! The account as the form says it twice: the four parts of the RIB, and the IBAN.

use crate::formats::{Format, Rib};
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

//! BIC: the identifier of a bank (ISO 9362:2022).
//!
//! Four letters or figures (figures since the edition of 2014), a country of ISO 3166 (or XK,
//! Kosovo), two letters or figures, then three for the branch or none. XXX is the head office: the
//! eight characters alone say the same. An eighth character 0 makes a BIC for tests: read with a
//! note. Spaces and lower case are read.

use super::{Defect, Fault, Format, Read, Refusal, confusion, text::Compact};

/// The identifier of a bank: eight or eleven characters.
///
/// ```
/// use conforme::formats::{Format, bic::Bic};
/// let bic = Bic::read("agrifrpp xxx").unwrap().value;
/// assert_eq!((bic.pays(), bic.branche()), ("FR", None));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Bic(String);

const OTHERS: &[&str] = &["iban", "rib", "rna", "siret", "tva"];

impl Format for Bic {
    const TYPE: &'static str = "bic";
    const DEFECTS: &'static [&'static str] = &["caractere", "classe", "confusion", "essai", "longueur", "pays", "vide"];

    fn read(raw: &str) -> Result<Read<Self>, Fault> {
        Ok(Self::of_text(raw)?)
    }

    fn value(&self) -> String {
        self.0.clone()
    }

    fn display(&self) -> String {
        self.0.clone()
    }
}

impl Bic {
    fn of_text(raw: &str) -> Result<Read<Self>, Refusal> {
        let compact = Compact::read(raw, &["BIC", "SWIFT"], "8 ou 11")?;
        if let Some(fault) = confusion::fault(&compact, OTHERS) {
            return Err(fault);
        }
        if !matches!(compact.len(), 8 | 11) {
            return Err(compact.length_fault("8 ou 11"));
        }
        for glyph in compact.glyphs.iter().skip(4).take(2) {
            if !glyph.folded.is_ascii_alphabetic() {
                let (position, caractere) = (glyph.position, glyph.typed);
                return Err(Defect::Classe { position, caractere, attendu: "lettre" }.into());
            }
        }
        let pays = compact.part(4, 6);
        if !is_among(COUNTRIES, pays) {
            return Err(Defect::Pays { vu: pays.to_owned() }.into());
        }
        let bic = Bic(compact.text);
        Ok(if bic.is_test() { Read::noted(bic, Defect::Essai) } else { bic.into() })
    }
}

impl Bic {
    /// The bank, without country nor place: four characters.
    pub fn banque(&self) -> &str {
        self.0.get(..4).unwrap_or_default()
    }

    /// The country, by its code of ISO 3166.
    pub fn pays(&self) -> &str {
        self.0.get(4..6).unwrap_or_default()
    }

    /// The branch; none for the head office, written XXX or not at all.
    pub fn branche(&self) -> Option<&str> {
        self.0.get(8..11).filter(|branche| *branche != "XXX")
    }

    /// Whether it is a BIC for tests, to which nothing is paid.
    pub fn is_test(&self) -> bool {
        self.0.get(7..8) == Some("0")
    }
}

/// Whether a code is one of these countries, two letters each, sorted.
pub(super) fn is_among(countries: &str, code: &str) -> bool {
    let (countries, _) = countries.as_bytes().as_chunks::<2>();
    code.as_bytes().try_into().is_ok_and(|code| countries.binary_search(&code).is_ok())
}

/// The countries of ISO 3166-1, and XK, two letters each, sorted.
const COUNTRIES: &str = "\
ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBL\
BMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCV\
CWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGD\
GEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIM\
INIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILK\
LRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMW\
MXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPR\
PSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSS\
STSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUMUSUY\
UZVAVCVEVGVIVNVUWFWSXKYEYTZAZMZW";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_sorted_for_the_search() {
        let (countries, rest) = COUNTRIES.as_bytes().as_chunks::<2>();
        assert!(countries.is_sorted() && rest.is_empty());
        assert!(["AD", "FR", "XK", "ZW"].into_iter().all(|code| is_among(COUNTRIES, code)));
        assert!(!["", "F", "FX", "FRA"].into_iter().any(|code| is_among(COUNTRIES, code)));
    }
}

//! Amounts in words. To be completed.
use super::{Defect, Fault, Format, Read};
/// An amount written in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lettres(rust_decimal::Decimal);
impl Format for Lettres {
    const TYPE: &'static str = "lettres";
    const DEFECTS: &'static [&'static str] = &["vide"];
    fn read(_: &str) -> Result<Read<Self>, Fault> { Err(Defect::Vide.into()) }
    fn value(&self) -> String { self.0.to_string() }
    fn display(&self) -> String { self.0.to_string() }
}

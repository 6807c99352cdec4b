//! Conforme checks a French State grant convention and its budget.
//!
//! Data flows one way: raw fields → formats → rules → report.

pub mod formats;
pub mod scope;

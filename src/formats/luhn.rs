//! The Luhn key (ISO/IEC 7812-1, annex B), by which SIREN and SIRET are checked.

/// Whether the figures pass Luhn. Anything but ASCII figures does not.
///
/// Luhn catches every wrong figure, and every swap of neighbours but 09 and 90.
pub(crate) fn is_valid(digits: &str) -> bool {
    let mut sum = 0_u32;
    for (rank, byte) in digits.bytes().rev().enumerate() {
        if !byte.is_ascii_digit() {
            return false;
        }
        let digit = u32::from(byte - b'0');
        sum += match digit * 2 {
            _ if rank % 2 == 0 => digit,
            double if double > 9 => double - 9,
            double => double,
        };
    }
    sum.is_multiple_of(10)
}

//! Looking for a byte eight bytes at a time: the texts of a form are walked through several times.

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGH: u64 = 0x8080_8080_8080_8080;

/// Where the first byte is that is a control character of ASCII (below a space) or one of the two given.
#[inline(never)]
pub(crate) fn control_or(bytes: &[u8], one: u8, other: u8) -> Option<usize> {
    let [one_each, other_each] = [one, other].map(|byte| u64::from(byte) * ONES);
    // The high bit of each byte that is zero, and perhaps of some behind the first of them.
    let zeros = |eight: u64| eight.wrapping_sub(ONES) & !eight & HIGH;
    let (mut rest, mut at) = (bytes, 0);
    while let Some((chunk, after)) = rest.split_first_chunk::<8>() {
        let eight = u64::from_le_bytes(*chunk);
        let controls = eight.wrapping_sub(0x20 * ONES) & !eight & HIGH;
        let found = controls | zeros(eight ^ one_each) | zeros(eight ^ other_each);
        if found != 0 {
            return Some(at + found.trailing_zeros() as usize / 8);
        }
        (rest, at) = (after, at + 8);
    }
    let is_wanted = |byte: &u8| *byte < 0x20 || *byte == one || *byte == other;
    rest.iter().position(is_wanted).map(|rank| at + rank)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_is_found_wherever_it_stands() {
        let slowly = |bytes: &[u8], one: u8, other: u8| {
            bytes.iter().position(|byte| *byte < 0x20 || *byte == one || *byte == other)
        };
        for length in 0..20 {
            for (one, other) in [(b'"', b'\\'), (0x7F, 0xC2), (0, 0xFF)] {
                let mut bytes = vec![b'a'; length];
                assert_eq!(control_or(&bytes, one, other), None);
                for at in 0..length {
                    for byte in 0..=u8::MAX {
                        let before = bytes[at];
                        bytes[at] = byte;
                        // What follows the first must not move it: one more than it, and the same again.
                        for next in [byte, byte.wrapping_add(1), b'"', 0x1F] {
                            let mut more = bytes.clone();
                            more.extend([next; 9]);
                            assert_eq!(control_or(&more, one, other), slowly(&more, one, other), "{more:?}");
                        }
                        assert_eq!(control_or(&bytes, one, other), slowly(&bytes, one, other), "{bytes:?}");
                        bytes[at] = before;
                    }
                }
            }
        }
    }
}

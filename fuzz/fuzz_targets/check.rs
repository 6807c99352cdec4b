#![no_main]

#[path = "../../tests/fuzz/targets.rs"]
#[allow(dead_code)] // Each program runs one of the targets.
mod targets;

libfuzzer_sys::fuzz_target!(|text: &str| targets::check(text));

//! Any JSON that may come in place of a page.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| sourcelight_fuzz::check_message(bytes));

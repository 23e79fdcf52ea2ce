//! Any bytes that may come in place of the weights.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| sourcelight_fuzz::check_weights(bytes));

//! Any text that somebody may give to the engine.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| sourcelight_fuzz::check_text(bytes));

//! `cargo xtask`: builds, runs, tests, trains, evaluates and packages Sourcelight.

fn main() {}

#!/usr/bin/env bash
# Cargo 1.95.0 gives a crate that is compiled for WebAssembly another `-C metadata` on another machine as
# soon as a procedural macro is among its dependencies, though it leaves the machine out of the hashes of
# what is cross-compiled so that "rustc should produce the same output for each target regardless of the
# host". rustc puts functions in order by it, so the same sources make other bytes.
#
# The other machine is played by a compiler that says so of itself. Needs Rust 1.95.0 by rustup, with
# wasm32-unknown-unknown.
set -euo pipefail
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT && cd "$work"
export RUSTUP_TOOLCHAIN=1.95.0
crate() {
  mkdir -p "$1/src" && touch "$1/src/lib.rs"
  printf '[package]\nname = "%s"\nversion = "1.0.0"\nedition = "2024"\n%b' "$1" "$2" > "$1/Cargo.toml"
}
printf '[workspace]\nresolver = "3"\nmembers = ["macros", "plain", "user"]\n' > Cargo.toml
crate macros '[lib]\nproc-macro = true\n'
crate plain ''
crate user '[dependencies]\nmacros = { path = "../macros" }\n'
cat > elsewhere <<SH
#!/bin/sh
[ "\$1" = -vV ] && { "$(rustup which rustc)" -vV | sed 's/^host: .*/host: aarch64-unknown-linux-gnu/'; exit; }
exec "$(rustup which rustc)" "\$@"
SH
chmod +x elsewhere
hashes() {
  cargo build -v -p plain -p user --target wasm32-unknown-unknown --target-dir "$1" 2>&1 |
    grep -o 'crate-name \(plain\|user\) .*metadata=[0-9a-f]*' | sed 's/crate-name \([a-z]*\) .*metadata=/\1 /' | sort
}
hashes here > here.txt
RUSTC=$PWD/elsewhere hashes there > there.txt
for name in plain user; do
  if [ "$(grep "^$name " here.txt)" = "$(grep "^$name " there.txt)" ]; then echo "$name: the same"; else echo "$name: another"; fi
done | tee seen
diff seen - <<'OUT'
plain: the same
user: another
OUT

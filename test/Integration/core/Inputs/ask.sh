# ask.sh FOLDER: compares Rust, C and the system, then watches what the example sees.
"$1/truth-host" "$1/rust.o" "$1/c.o" && /bin/sh "$1/watch.sh" "$1"

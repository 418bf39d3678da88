# ask.sh FOLDER [OPTION...]: in FOLDER, compares Rust and C and the system, then watches what the example sees.
folder=$1
shift
"$folder/truth-host" "$@" "$folder/rust.o" "$folder/c.o" || exit
echo "all agree"
/bin/sh "$folder/watch.sh" "$folder"

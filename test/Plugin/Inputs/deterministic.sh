# deterministic.sh NAME COMMAND...: compiles copies of NAME, the source, in two folders and two ways, by COMMAND with -o and
# an object; the types, with their numbers, have to be the same.
#
# File names and lines are not compared: they do say where the source was. Nor is the crate's hash in names of symbols
# (_RNvCs1gx5bDGnRM4_6source1B), which variables and functions have to bear; polybpf-link takes it out where it may.
name=$1
shift
set -e
for place in one two/deeper; do
  mkdir -p "$place"
  cp "$name" "$place/source.${name##*.}"
done
compile() (
  cd "$1"
  shift
  "$@"
)
METADATA=one compile one "$@"
METADATA=two MALLOC_PERTURB_=165 MALLOC_MMAP_THRESHOLD_=4096 compile two/deeper setarch -R "$@"
types() {
  "$BPFTOOL" btf dump file "$1" | sed 's/Cs[0-9A-Za-z]*_//g'
}
types one/out.o > one.types
types two/deeper/out.o > two.types
test -s one.types
cmp one.types two.types

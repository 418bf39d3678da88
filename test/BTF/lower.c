// BTF for older kernels: what they do not know is said otherwise or left out, with a warning for each kind.
//
// RUN: %clang -target bpf -std=c23 -O2 -g -c %s -o %t.o
// RUN: %polybpf-btf lower --kernel=5.2 %t.o -o %t.5.2.o 2> %t.lost && FileCheck --check-prefix=LOST %s < %t.lost
// RUN: %polybpf-btf print %t.5.2.o | FileCheck %s --check-prefix=OLD --implicit-check-not=TAG --implicit-check-not=FLOAT --implicit-check-not=ENUM64 --implicit-check-not=global
//
// LOST-DAG: warning: {{.*}}.o: 2 DECL_TAG, which came with Linux 5.16: left out (note, member) [lowered-btf]
// LOST-DAG: 1 TYPE_TAG, which came with Linux 5.17: left out (user) [lowered-btf]
// LOST-DAG: 1 FLOAT, which came with Linux 5.13: now an anonymous struct of the size (float) [lowered-btf]
// LOST-DAG: 1 signed ENUM, which came with Linux 6.0: now without sign (below) [lowered-btf]
// LOST-DAG: 2 ENUM64, which came with Linux 6.0: now an ENUM (fits, fits_below) [lowered-btf]
// LOST-DAG: 1 ENUM64 with values of more than 32 bits, which came with Linux 6.0: now an integer (huge) [lowered-btf]
// LOST-DAG: 1 ENUM64, which came with Linux 6.0: now an ENUM whose values are cut to 32 bits (asked) [lowered-btf]
// LOST-DAG: 1 global FUNC, which came with Linux 5.6: now static (program) [lowered-btf]
// LOST-DAG: 1 names with dots, which came with Linux 6.3: now with underscores (program.count) [lowered-btf]
// LOST-DAG: 1 names of sections with other characters than those of C and dots, which came with Linux 6.9: now with underscores (.data.a/b) [lowered-btf]
// LOST-DAG: 1 names of more than 128 bytes, which came with Linux 6.1: cut, with a hash (long_
//
// OLD-DAG: FUNC program(e: PTR STRUCT event) -> INT int linkage=static
// OLD-DAG: {{^}}STRUCT event size=56
// OLD-DAG:   f: STRUCT size=4 @0
// OLD-DAG:   below: ENUM below @4
// OLD-DAG:   fits: ENUM fits @8
// OLD-DAG:   fits_below: ENUM fits_below @16
// OLD-DAG:   huge: TYPEDEF huge @24
// OLD-DAG:   tagged: PTR STRUCT event @32
// OLD-DAG:   asked: ENUM asked @40
// OLD-DAG: {{^}}ENUM fits_below size=8
// OLD-DAG: {{^}}TYPEDEF huge = INT unsigned long long
// OLD-DAG: {{^}}VAR program_count: {{.*}}linkage=static
// OLD-DAG: {{^}}DATASEC .data.a_b size=4
// OLD-DAG: {{^}}  VAR limit @0 size=4
// OLD-DAG: long_{{[A-Za-z_]*}}_h{{[0-9a-f]*}}: INT int @48
//
// Every kernel in between accepts what it gets, as far as the validator knows.
// RUN: %python %S/Inputs/lower-all.py %polybpf-btf %t.o
// A kernel that knows all of it gets all of it, and there is nothing to say.
// RUN: %polybpf-btf lower --kernel=6.18 %t.o -o %t.new.o 2>&1 | count 0
// RUN: %polybpf-btf print %t.new.o | FileCheck --check-prefix=NEW %s
// NEW-DAG: TAG "note"
// NEW-DAG: ENUM64 huge
// NEW-DAG: FUNC program({{.*}}linkage=global
//
// A section .BTF alone, and the other byte order.
// RUN: %llvm-objcopy --dump-section .BTF=%t.btf %t.o /dev/null && %polybpf-btf lower --kernel=5.10 %t.btf -o %t.raw 2> %t.err
// RUN: %polybpf-btf print %t.raw | FileCheck --check-prefix=RAW %s --implicit-check-not=TAG
// RAW: STRUCT event size=56
// RUN: %clang -target bpfeb -std=c23 -O2 -g -c %s -o %t.be.o && %polybpf-btf lower --kernel=5.10 %t.be.o -o %t.be.low.o 2> %t.err
// RUN: %polybpf-btf validate --kernel=5.10 %t.be.low.o && %llvm-objdump -dr %t.be.low.o | FileCheck --check-prefix=CORE %s
//
// CO-RE relocations lead to the same types, also the constant in the code, and enumerators to the same values.
// RUN: %llvm-objdump -dr %t.5.2.o | FileCheck --check-prefix=CORE %s
// CORE-DAG: CO-RE <byte_off> [{{[0-9]+}}] struct event::tagged (0:5)
// CORE-DAG: CO-RE <enumval_value> [{{[0-9]+}}] enum asked::MANY = 0
// CORE-DAG: CO-RE <local_type_id> [{{[0-9]+}}] struct event

#define SEC(name) __attribute__((section(name), used))
#define NAME                                                                                                           \
  long_name_that_goes_on_and_on_for_so_long_that_it_takes_more_than_the_one_hundred_and_twenty_eight_bytes_that_kernels_took_for_a_symbol

enum below { BELOW = -1 };
enum fits : unsigned long { ONE = 1, MOST = 0xffffffff };
enum fits_below : long { LEAST = -0x80000000L };
enum huge : unsigned long { HUGE = 1ul << 40 };
enum asked : unsigned long { MANY = 1ul << 32 };
struct event {
  float f;
  enum below below;
  enum fits fits;
  enum fits_below fits_below;
  enum huge huge;
  struct event __attribute__((btf_type_tag("user"))) * tagged __attribute__((btf_decl_tag("member")));
  enum asked asked;
  int NAME;
} __attribute__((preserve_access_index, btf_decl_tag("note")));

int limit SEC(".data.a/b") = 3;

SEC("raw_tp") int program(struct event *e) {
  static volatile int count;
  return (e->tagged == 0) + count++ + __builtin_preserve_enum_value(*(enum asked *)MANY, 1) +
         __builtin_btf_type_id(*(struct event *)e, 0);
}

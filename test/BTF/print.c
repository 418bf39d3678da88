// Every kind of BTF as text: types by name, types without a name where they are used, offsets in bytes.
//
// RUN: %clang -target bpf -O2 -g -c %s -o %t.o
// RUN: %polybpf-btf print %t.o > %t.txt && FileCheck --input-file=%t.txt %s && FileCheck --input-file=%t.txt --check-prefix=RECORD %s
// The byte order makes no difference.
// RUN: %clang -target bpfeb -O2 -g -c %s -o %t.be.o
// RUN: %polybpf-btf print %t.be.o > %t.txt && FileCheck --input-file=%t.txt %s && FileCheck --input-file=%t.txt --check-prefix=RECORD %s
// A raw blob is the same without its object.
// RUN: %llvm-objcopy -O binary --only-section=.BTF --set-section-flags .BTF=alloc %t.o %t.btf
// RUN: %polybpf-btf print %t.btf > %t.txt && FileCheck --input-file=%t.txt %s && FileCheck --input-file=%t.txt --check-prefix=RECORD %s

#define SEC(name) __attribute__((section(name)))

// CHECK-DAG: VAR events: STRUCT size=16 linkage=global
// CHECK-DAG:   type: PTR ARRAY[27] INT int @0
// CHECK-DAG:   max_entries: PTR ARRAY[4096] INT int @8
struct {
  int (*type)[27];
  int (*max_entries)[4096];
} events SEC(".maps");

enum wide { LARGE = 0x1234567800000000ull };

// RECORD: STRUCT record size=64
// RECORD-NEXT:    flag: INT unsigned int @0:0 bits=3
// RECORD-NEXT:    rest: INT unsigned int @0:3 bits=5
// RECORD-NEXT:    name: PTR CONST INT char @8
// RECORD-NEXT:    (anon): UNION size=8 @16
// RECORD-NEXT:      part: INT int @0
// RECORD-NEXT:      whole: STRUCT size=8 @0
// RECORD-NEXT:        bytes: ARRAY[8] INT char @0
// RECORD-NEXT:    next: PTR STRUCT record @24
// RECORD-NEXT:    state: ENUM size=4 signed @32
// RECORD-NEXT:      IDLE = 1
// RECORD-NEXT:      BROKEN = -3
// RECORD-NEXT:    wide: ENUM64 wide @40
// RECORD-NEXT:    opaque: PTR FWD struct unknown @48
// RECORD-NEXT:    object: PTR TYPE_TAG("kptr") VOLATILE INT int @56
// RECORD-NEXT:      TAG "of the kernel"
// RECORD-NEXT:    TAG "says \22{{.*}}\22"
struct record {
  unsigned flag : 3, rest : 5;
  const char *name;
  union {
    int part;
    struct {
      char bytes[8];
    } whole;
  };
  struct record *next;
  enum { IDLE = 1, BROKEN = -3 } state;
  enum wide wide;
  struct unknown *opaque;
  volatile int __attribute__((btf_type_tag("kptr"))) *object __attribute__((btf_decl_tag("of the kernel")));
} __attribute__((btf_decl_tag("says \"hello\"")));
struct record global;

// CHECK-DAG: ENUM64 wide size=8
// CHECK-DAG:   LARGE = 1311768464867721216
// CHECK-DAG: INT unsigned int size=4 bits=32{{$}}
// CHECK-DAG: INT int size=4 bits=32 signed
// CHECK-DAG: INT _Bool size=1 bits=8 bool
// CHECK-DAG: FLOAT double size=8
_Bool yes;
double real;

// CHECK-DAG: TYPEDEF callback_t = PTR FUNC_PROTO((anon): PTR STRUCT record, (anon): INT int, ...) -> INT int
typedef int (*callback_t)(struct record *, int, ...);
callback_t callback;

// CHECK-DAG: VAR counter: VOLATILE INT int linkage=static
static volatile int counter;

// CHECK-DAG: FUNC helper(record: PTR STRUCT record, by: INT int) -> INT int linkage=static
// CHECK-DAG:   by
// CHECK-DAG:     TAG "amount"
static __attribute__((noinline)) int helper(struct record *record, int by __attribute__((btf_decl_tag("amount")))) {
  counter += by;
  return record->flag;
}

// CHECK-DAG: FUNC bpf_obj_id((anon): PTR void) -> INT int linkage=extern
extern int bpf_obj_id(void *) SEC(".ksyms");

// CHECK-DAG: FUNC program(context: PTR void) -> INT int linkage=global
SEC("socket") int program(void *context) { return helper(&global, 3) + bpf_obj_id(context) + counter; }

// CHECK-DAG: DATASEC .maps size=0
// CHECK-DAG:   VAR events @0 size=16

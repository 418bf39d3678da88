// Tagged types in C, where no one needs them, as clang says of each access where in its struct it is, for alias analysis: a
// place that is not there any more. That goes; what is said of scalars stays.
//
// RUN: %clang --target=bpf -O2 -g -fstrict-aliasing -S -emit-llvm %s -o - | FileCheck %s --check-prefix=BEFORE
// RUN: %clang --target=bpf -O2 -g -fstrict-aliasing -fpass-plugin=%plugin -S -emit-llvm %s -o %t.ll
// RUN: FileCheck %s < %t.ll
// RUN: %clang --target=bpf -O2 -g -fstrict-aliasing -fpass-plugin=%plugin -c %s -o %t.o
// RUN: %llvm-objdump -dr %t.o | FileCheck %s --check-prefix=RECORDS
//
// BEFORE: load i32, ptr %{{.*}}, !tbaa [[TAG:![0-9]+]]
// BEFORE: [[TAG]] = !{![[TASK:[0-9]+]], !{{[0-9]+}}, i64 9009194740404224}
// BEFORE: ![[TASK]] = !{!"task",
//
// CHECK-LABEL: define {{.*}} @f(
// CHECK: load i32, ptr %{{[0-9]+}}, align 4, !dbg !{{[0-9]+}}{{$}}
// CHECK: load i32, ptr %{{[0-9]+}}, align 4, !dbg !{{[0-9]+}}{{$}}
// CHECK: store i32 {{.*}}!tbaa
// CHECK-NOT: !{!"task", !
//
// RECORDS: CO-RE <byte_off> [{{[0-9]+}}] struct task::pid (0:0)
// RECORDS: CO-RE <byte_off> [{{[0-9]+}}] struct task::se.on (0:1:1)

#define UNIT (4096ul * 16381)
#define TYPE_TAG(n) char __polybpf_tag0[((1ul << 27) + n) * UNIT]
#define TAG(name, n) char __polybpf_tag##name[((1ul << 14) + n) * UNIT]

struct entity {
  TYPE_TAG(12345);
  unsigned long weight;
  TAG(1, 77);
  int on;
  TAG(2, 99);
};
struct task {
  TYPE_TAG(54321);
  int pid;
  TAG(1, 333);
  struct entity se;
  TAG(2, 999);
};

void f(struct task *t, int *out) { *out = t->pid + t->se.on; }

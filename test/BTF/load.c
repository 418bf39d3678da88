// What a loader completes before the kernel sees it: sizes of sections, offsets of global variables (sorted by them; the
// compiler lists them in another order), functions and configuration of the kernel, static variables left alone.
//
// REQUIRES: bpf
// RUN: %clang -target bpf -O2 -g -c %s -o %t.o
// RUN: %polybpf-btf load %t.o | FileCheck %s
// The rules are the same for the other byte order.
// RUN: %clang -target bpfeb -O2 -g -c %s -o %t.be.o
// RUN: %polybpf-btf load %t.be.o | FileCheck %s
// CHECK: .o: accepted, {{[1-9][0-9]*}} types
//
// Without the ELF file there is nothing to complete it from.
// RUN: %llvm-objcopy -O binary --only-section=.BTF --set-section-flags .BTF=alloc %t.o %t.btf
// RUN: not %polybpf-btf load %t.btf | FileCheck --check-prefix=RAW %s
// RAW: .btf: refused: {{.*}}DATASEC .bss size=0 {{.*}}size == 0

#define SEC(name) __attribute__((section(name)))

struct pair { int left, right; };
int zeroed;
struct pair pairs[4];
static int counter;
int set = 1, also_set = 2;
extern int external(struct pair *, int) SEC(".ksyms");
extern const void bpf_prog_active SEC(".ksyms");
extern int LINUX_KERNEL_VERSION SEC(".kconfig");
extern _Bool CONFIG_BPF SEC(".kconfig");

SEC("socket") int program(void *context) {
  counter += LINUX_KERNEL_VERSION + CONFIG_BPF + set + also_set + zeroed;
  return external(pairs, counter) + (&bpf_prog_active != 0);
}

// A variable of the kernel keeps its section, by which loaders find it, however its linkage is written. Behind `extern "C"`
// without another `extern` clang alone drops it.
//
// REQUIRES: clang-plugin
// RUN: %clangxx --target=bpf -std=c++20 -O2 -g -fplugin=%clang-plugin -c %s -o %t.o
// RUN: %polybpf-btf print %t.o | FileCheck %s
// CHECK: DATASEC .kconfig
// CHECK-DAG: VAR CONFIG_BPF
// CHECK-DAG: VAR CONFIG_HZ
// CHECK-DAG: VAR LINUX_HAS_SYSCALL_WRAPPER
// CHECK: DATASEC .ksyms
// CHECK-DAG: VAR runqueues
//
// RUN: %clangxx --target=bpf -std=c++20 -O2 -g -S -emit-llvm %s -o - | FileCheck --check-prefix=ALONE %s
// ALONE: @LINUX_HAS_SYSCALL_WRAPPER = {{.*}}constant i8, align 1

#define KCONFIG __attribute__((section(".kconfig"), weak))
struct rq;
extern "C" const bool LINUX_HAS_SYSCALL_WRAPPER KCONFIG;
extern "C" {
extern const bool CONFIG_BPF KCONFIG;
extern const int CONFIG_HZ KCONFIG;
extern const rq runqueues __attribute__((section(".ksyms"), weak));
}
template <class T> T either(T a, T b) { return LINUX_HAS_SYSCALL_WRAPPER ? a : b; }
inline const rq *queue() { return &runqueues; }
struct config {
  static int hz() { return CONFIG_HZ; }
};
extern "C" long program() { return either(1, 2) + config::hz() + CONFIG_BPF + !queue(); }

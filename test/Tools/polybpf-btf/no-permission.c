// Without the permission for bpf() the answer is neither yes nor no, and says so. setpriv drops the capabilities.
//
// REQUIRES: bpf, setpriv
// RUN: %clang -target bpf -g -c %s -o %t.o
// RUN: not setpriv --bounding-set=-all --inh-caps=-all --reuid=65534 --clear-groups %polybpf-btf load %t.o 2>&1 | FileCheck %s
// CHECK: polybpf-btf: error: cannot ask the kernel: bpf() fails (Operation not permitted)
// CHECK-NOT: refused
int variable = 1;

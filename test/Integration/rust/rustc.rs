// One file, rustc and our linker, no cargo: at every level of optimisation the program loads with its BTF and runs.
//
// REQUIRES: rustc-bpf, bpf
//
// RUN: rm -rf %t && mkdir -p %t && %build-load %t/load
// DEFINE: %{level} =
// DEFINE: %{build} = %rustc %s --target bpfel-unknown-none -C linker=%polybpf-link -C link-arg=--btf -C debuginfo=2 \
// DEFINE:   -C opt-level=%{level} -o %t/prog-%{level}.o
// DEFINE: %{run} = %t/load %t/prog-%{level}.o 20 80 | FileCheck %s \
// DEFINE:   && %polybpf-btf print %t/prog-%{level}.o | FileCheck %s --check-prefix=TYPES
//
// REDEFINE: %{level} = 0
// RUN: %{build} && %{run}
// REDEFINE: %{level} = 2
// RUN: %{build} && %{run}
// REDEFINE: %{level} = 3
// RUN: %{build} && %{run}
// REDEFINE: %{level} = s
// RUN: %{build} && %{run}
//
// rustc's own name for the linker of BPF is `bpf-linker`, and it looks in PATH: nothing else has to be said.
//
// RUN: env PATH=%polybpf_obj/bin:/usr/bin:/bin %rustc %s --target bpfel-unknown-none -C link-arg=--btf -C debuginfo=2 -o %t/prog-path.o
// RUN: %t/load %t/prog-path.o 20 80 | FileCheck %s
//
//      CHECK: measure: BTF accepted
// CHECK-NEXT: measure(20 bytes) = -1
// CHECK-NEXT: measure(80 bytes) = 66
//
//      TYPES: FUNC large(packet: PTR STRUCT SocketBuffer, size: PTR STRUCT Option_u32) -> void linkage=static
//      TYPES: STRUCT Option_u32 size=8
//      TYPES:   TAG "rust.type=core::option::Option<u32>"
// TYPES-NEXT:   TAG "rust.enum=direct"

#![no_std]
#![no_main]

#[no_mangle]
#[link_section = "license"]
static LICENSE: [u8; 4] = *b"GPL\0";

/// `struct __sk_buff`, as far as it is used.
#[repr(C)]
pub struct SocketBuffer {
    len: u32,
}

/// Through a reference: at level 0 rustc returns an `Option<u32>` in two registers, which BPF does not have.
#[inline(never)]
fn large(packet: &SocketBuffer, size: &mut Option<u32>) {
    if packet.len > 50 {
        *size = Some(packet.len);
    }
}

#[no_mangle]
#[link_section = "socket"]
extern "C" fn measure(packet: &SocketBuffer) -> i32 {
    let mut size = None;
    large(packet, &mut size);
    match size {
        Some(size) => size as i32,
        None => -1,
    }
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    loop {}
}

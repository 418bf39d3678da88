//===- hooks.rs - A program of each kind, in Rust -----------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

//! Each program notes in a variable that it ran and what it saw. hooks.cpp is the same in C++.

#![no_std]
#![no_main]

#[no_mangle]
#[link_section = "license"]
static LICENSE: [u8; 4] = *b"GPL\0";

pub struct Sum {
    pub arguments: u64,
    pub result: u64,
}

#[no_mangle]
static mut ENTRY: Option<u64> = None;
#[no_mangle]
static mut EXIT: Option<Sum> = None;
#[no_mangle]
static mut OPENED: Option<bool> = None;
#[no_mangle]
static mut SWITCHED: Option<bool> = None;
#[no_mangle]
static mut PROBED: Option<bool> = None;
#[no_mangle]
static mut ENTERED: Option<bool> = None;
#[no_mangle]
static mut LENGTH: Option<u32> = None;

#[no_mangle]
#[link_section = "fentry/bpf_fentry_test1"]
extern "C" fn on_entry(arguments: &[u64; 1]) -> i32 {
    unsafe { ENTRY = Some(arguments[0]) };
    0
}

#[no_mangle]
#[link_section = "fexit/bpf_fentry_test2"]
extern "C" fn on_exit(arguments: &[u64; 3]) -> i32 {
    unsafe { EXIT = Some(Sum { arguments: arguments[0] + arguments[1], result: arguments[2] }) };
    0
}

#[no_mangle]
#[link_section = "lsm/file_open"]
extern "C" fn on_open(_file: &[u64; 1]) -> i32 {
    unsafe { OPENED = Some(true) };
    0
}

#[no_mangle]
#[link_section = "tp_btf/sched_switch"]
extern "C" fn on_switch(_arguments: &[u64; 3]) -> i32 {
    unsafe { SWITCHED = Some(true) };
    0
}

#[no_mangle]
#[link_section = "kprobe/do_sys_openat2"]
extern "C" fn on_probe(_registers: *const ()) -> i32 {
    unsafe { PROBED = Some(true) };
    0
}

#[no_mangle]
#[link_section = "raw_tp/sys_enter"]
extern "C" fn on_call(_arguments: &[u64; 2]) -> i32 {
    unsafe { ENTERED = Some(true) };
    0
}

/// `struct xdp_md`, as far as it is used.
#[repr(C)]
pub struct XdpContext {
    data: u32,
    data_end: u32,
}

#[no_mangle]
#[link_section = "xdp"]
extern "C" fn on_packet(packet: &XdpContext) -> i32 {
    unsafe { LENGTH = Some(packet.data_end - packet.data) };
    2 // XDP_PASS
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    loop {}
}

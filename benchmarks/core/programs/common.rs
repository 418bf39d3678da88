//===- common.rs - What all programs here have ------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// The kernel's test programs read an object from one half of a variable and write what they find to the other.
//
//===----------------------------------------------------------------------------------------------------------------===//

use core::ffi::c_void;
use core::mem::transmute;
use polybpf::*;

#[repr(C)]
pub struct Data {
    input: [u8; 256],
    output: [u8; 256],
    skip: bool,
    my_pid_tgid: u64,
}

#[no_mangle]
#[allow(non_upper_case_globals)]
pub static mut data: Data = Data { input: [0; 256], output: [0; 256], skip: false, my_pid_tgid: 0 };

#[no_mangle]
#[link_section = "license"]
pub static LICENSE: [u8; 4] = *b"GPL\0";

#[allow(dead_code)]
fn input<T>() -> *const T {
    unsafe { (&raw const data.input).cast() }
}

fn output<T>() -> *mut T {
    unsafe { (&raw mut data.output).cast() }
}

/// bpf_probe_read_kernel, of the bytes that `to` has room for.
#[allow(dead_code)]
unsafe fn read_into<T>(to: &mut T, from: *const T) -> Result<(), i64> {
    type Read = unsafe extern "C" fn(*mut c_void, u32, *const c_void) -> i64;
    let status = transmute::<usize, Read>(113)((to as *mut T).cast(), size_of::<T>() as u32, from.cast());
    if status == 0 { Ok(()) } else { Err(status) }
}

#[allow(dead_code)]
unsafe fn get_current_task() -> u64 {
    transmute::<usize, unsafe extern "C" fn() -> u64>(35)()
}

#[allow(dead_code)]
unsafe fn get_current_pid_tgid() -> u64 {
    transmute::<usize, unsafe extern "C" fn() -> u64>(14)()
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    loop {}
}

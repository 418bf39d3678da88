//===- module.rs - Types of a module ----------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// What progs/test_core_reloc_module.c of the kernel's selftests asks, asked in Rust.
//
//===----------------------------------------------------------------------------------------------------------------===//

#![no_std]
#![no_main]
#![allow(static_mut_refs)]

include!("common.rs");

kernel_types! {
    struct bpf_testmod_test_read_ctx { len: u64, buf: *const i8, off: i64 }
    struct task_struct { pid: i32, tgid: i32, comm: [i8; 16] }
}

#[repr(C)]
struct Output {
    len: u64,
    off: i64,
    read_ctx_sz: i32,
    read_ctx_exists: bool,
    buf_exists: bool,
    len_exists: bool,
    off_exists: bool,
    comm: [u8; 11],
    comm_len: i32,
}

/// What both programs ask.
#[inline(always)]
unsafe fn ask(out: &mut Output, task: *const task_struct) {
    out.read_ctx_sz = type_size!(bpf_testmod_test_read_ctx) as i32;
    out.read_ctx_exists = type_exists!(bpf_testmod_test_read_ctx);
    out.buf_exists = field_exists!(bpf_testmod_test_read_ctx, buf);
    out.off_exists = field_exists!(bpf_testmod_test_read_ctx, off);
    out.len_exists = field_exists!(bpf_testmod_test_read_ctx, len);
    out.comm_len = match core_read_str!(&mut out.comm, task, comm) {
        Ok(length) => length as i32,
        Err(status) => status as i32,
    };
}

#[no_mangle]
#[link_section = "raw_tp/bpf_testmod_test_read"]
unsafe extern "C" fn test_core_module_probed(context: *const u64) -> i32 {
    let task = *context as *const task_struct;
    let read_ctx = *context.add(1) as *const bpf_testmod_test_read_ctx;
    let out = &mut *output::<Output>();
    let pid_tgid = get_current_pid_tgid();
    if data.my_pid_tgid != pid_tgid {
        return 0;
    }
    if core_read_or_zero!(task, pid) != pid_tgid as i32 || core_read_or_zero!(task, tgid) != (pid_tgid >> 32) as i32 {
        return 0;
    }
    out.len = core_read_or_zero!(read_ctx, len);
    out.off = core_read_or_zero!(read_ctx, off);
    ask(out, task);
    0
}

#[no_mangle]
#[link_section = "tp_btf/bpf_testmod_test_read"]
unsafe extern "C" fn test_core_module_direct(context: *const u64) -> i32 {
    let task = *context as *const task_struct;
    let read_ctx = *context.add(1) as *const bpf_testmod_test_read_ctx;
    let out = &mut *output::<Output>();
    let pid_tgid = get_current_pid_tgid();
    if data.my_pid_tgid != pid_tgid {
        return 0;
    }
    if (*task).pid != pid_tgid as i32 || (*task).tgid != (pid_tgid >> 32) as i32 {
        return 0;
    }
    out.len = (*read_ctx).len;
    out.off = (*read_ctx).off;
    ask(out, task);
    0
}

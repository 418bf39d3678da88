//===- kernel.rs - Pointers of the kernel -----------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// What progs/test_core_reloc_kernel.c of the kernel's selftests asks, asked in Rust.
//
//===----------------------------------------------------------------------------------------------------------------===//

#![no_std]
#![no_main]
#![allow(static_mut_refs)]

include!("common.rs");

kernel_types! {
    struct task_struct { pid: i32, tgid: i32, comm: [i8; 16], group_leader: *const task_struct }
    #[name = "mm_struct"]
    #[flavor = "wrong"]
    struct WrongMm { abc_whatever_should_not_exist: i32 }
    #[name = "task_struct"]
    #[flavor = "local"]
    struct LocalTask { pid: i32, mm: *const WrongMm }
}

#[repr(C)]
struct Output {
    valid: [i32; 10],
    comm: [u8; 11],
    comm_len: i32,
    local_task_struct_matches: bool,
}

#[no_mangle]
#[link_section = "raw_tracepoint/sys_enter"]
unsafe extern "C" fn test_core_kernel(_: *const u8) -> i32 {
    let out = &mut *output::<Output>();
    let pid_tgid = get_current_pid_tgid();
    let real_tgid = pid_tgid as i32;
    if data.my_pid_tgid != pid_tgid {
        return 0;
    }
    let task = get_current_task() as *const task_struct;
    let Ok(pid) = core_read!(task, pid) else { return 1 };
    let Ok(tgid) = core_read!(task, tgid) else { return 1 };
    out.valid[0] = ((pid as u64) << 32 | tgid as u64 == pid_tgid) as i32;
    out.valid[1] = (core_read_or_zero!(task, tgid) == real_tgid) as i32;
    out.valid[2] = (core_read_or_zero!(task, group_leader, tgid) == real_tgid) as i32;
    out.valid[3] = (core_read_or_zero!(task, group_leader, group_leader,  tgid) == real_tgid) as i32;
    out.valid[4] = (core_read_or_zero!(task, group_leader, group_leader, group_leader,  tgid) == real_tgid) as i32;
    out.valid[5] = (core_read_or_zero!(task, group_leader, group_leader, group_leader, group_leader,  tgid) == real_tgid) as i32;
    out.valid[6] = (core_read_or_zero!(task, group_leader, group_leader, group_leader, group_leader, group_leader,  tgid) == real_tgid) as i32;
    out.valid[7] = (core_read_or_zero!(task, group_leader, group_leader, group_leader, group_leader, group_leader, group_leader,  tgid) == real_tgid) as i32;
    out.valid[8] = (core_read_or_zero!(task, group_leader, group_leader, group_leader, group_leader, group_leader, group_leader, group_leader,  tgid) == real_tgid) as i32;
    out.valid[9] = (core_read_or_zero!(task, group_leader, group_leader, group_leader, group_leader, group_leader, group_leader, group_leader, group_leader,  tgid) == real_tgid) as i32;
    out.comm_len = match core_read_str!(
        &mut out.comm,
        task,
        group_leader,
        group_leader,
        group_leader,
        group_leader,
        group_leader,
        group_leader,
        group_leader,
        group_leader,
        comm
    ) {
        Ok(length) => length as i32,
        Err(status) => status as i32,
    };
    out.local_task_struct_matches = type_matches!(LocalTask);
    0
}

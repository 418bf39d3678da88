//===- kernel.rs - The kernel's types, as far as the program uses them ------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

//! The kernel's types, as far as the program uses them.
//!
//! The loader finds each field by its name in the running kernel's own types. The order here means nothing, nor does what
//! is left out, and a field that moves, or moves into an anonymous union as `f_path` has, stays the same field.

polybpf::kernel_types! {
    pub struct task_struct {
        pid: i32,
        tgid: i32,
        comm: [u8; 16],
        __state: u32,
        exit_code: i32,
        start_time: u64,
        real_parent: *const task_struct,
        cgroups: *const css_set,
        se: sched_entity,
    }

    /// The same type in kernels before 5.14: what follows `___` is not a part of the name.
    pub struct task_struct___before_5_14 { state: i64 }

    pub struct sched_entity { vruntime: u64 }

    pub struct css_set { dfl_cgrp: *const cgroup }
    pub struct cgroup { kn: *const kernfs_node }
    pub struct kernfs_node { id: u64 }

    pub struct linux_binprm { filename: *const u8, file: *const file }
    pub struct file { f_path: path }
    pub struct path { dentry: *const dentry }
    pub struct dentry { d_name: qstr }
    pub struct qstr { name: *const u8 }
}

/// The arguments of the tracepoint `sched_process_exec`, each in eight bytes.
#[repr(C)]
pub struct ExecArguments {
    pub task: *const task_struct,
    pub old_pid: u64,
    pub program: *const linux_binprm,
}

/// The arguments of `sched_process_exit`.
#[repr(C)]
pub struct ExitArguments {
    pub task: *const task_struct,
}

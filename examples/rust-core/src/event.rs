//===- event.rs - What the program tells user space -------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

//! What the program tells user space. `bpftool btf dump` makes the C header of the loader from it.

/// What happened to a process.
#[derive(Clone, Copy)]
pub enum Event {
    /// It runs a new program: `path` as execve() got it, and the file that the kernel runs for it, which is the interpreter
    /// of a script.
    Exec { process: Process, path: [u8; 64], file: [u8; 32] },
    /// It is over. Times are in nanoseconds; of two processes the scheduler runs the one with the smaller `vruntime`.
    Exit { process: Process, ending: Ending, lifetime: u64, vruntime: u64 },
}

#[derive(Clone, Copy)]
pub struct Process {
    pub pid: i32,
    pub parent: i32,
    pub parent_state: State,
    pub command: [u8; 16],
    /// The inode of the cgroup's folder.
    pub cgroup: u64,
}

#[derive(Clone, Copy)]
pub enum State {
    Running,
    Sleeping,
    /// Waits, and no signal wakes it: as after vfork(), until the child runs its program.
    Blocked,
}

#[derive(Clone, Copy)]
pub enum Ending {
    Code(u8),
    Signal { number: u8, core_dumped: bool },
}

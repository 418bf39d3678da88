//===- main.rs - Tells user space which programs are run, and how they end --------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

//! A process monitor: tells user space which programs are run, and how they end.

#![no_std]
#![no_main]

mod bpf;
#[allow(dead_code)] // the fields are read in user space
mod event;
mod kernel;

use bpf::RingBuffer;
use event::{Ending, Event, Process, State};
use kernel::{file, task_struct, task_struct___before_5_14, ExecArguments, ExitArguments};
use polybpf::{core_read_str, field_exists};

#[no_mangle]
#[link_section = "license"]
static LICENSE: [u8; 4] = *b"GPL\0";

#[no_mangle]
#[link_section = ".maps"]
static EVENTS: RingBuffer<65536> = RingBuffer::new();

#[no_mangle]
#[link_section = "tp_btf/sched_process_exec"]
unsafe extern "C" fn exec(arguments: &ExecArguments) -> i32 {
    let program = arguments.program;
    let process = describe(arguments.task);
    report(&Event::Exec { process, path: string((*program).filename), file: string(name((*program).file)) });
    0
}

#[no_mangle]
#[link_section = "tp_btf/sched_process_exit"]
unsafe extern "C" fn exit(arguments: &ExitArguments) -> i32 {
    let task = arguments.task;
    // Every thread comes here; this one has given the process its number.
    if (*task).pid == (*task).tgid {
        let lifetime = bpf::ktime() - (*task).start_time;
        let vruntime = (*task).se.vruntime;
        report(&Event::Exit { process: describe(task), ending: ending((*task).exit_code), lifetime, vruntime });
    }
    0
}

/// Kept as a function of its own because BTF has the types of the functions that are still there after optimisation.
#[inline(never)]
fn report(event: &Event) {
    EVENTS.send(event);
}

#[inline(always)]
unsafe fn describe(task: *const task_struct) -> Process {
    let parent = (*task).real_parent;
    Process {
        pid: (*task).tgid,
        parent: (*parent).tgid,
        parent_state: state(parent),
        command: (*task).comm,
        cgroup: (*(*(*(*task).cgroups).dfl_cgrp).kn).id,
    }
}

/// `__state` was `state` once. The loader answers the question, and the verifier drops what is not for this kernel.
#[inline(always)]
unsafe fn state(task: *const task_struct) -> State {
    let state = if field_exists!(task_struct, __state) {
        (*task).__state
    } else {
        let task: *const task_struct___before_5_14 = task.cast();
        (*task).state as u32
    };
    match state & 3 {
        0 => State::Running,
        1 => State::Sleeping,
        _ => State::Blocked,
    }
}

/// The status that wait() gives the parent.
#[inline(always)]
fn ending(status: i32) -> Ending {
    match status & 0x7f {
        0 => Ending::Code((status >> 8) as u8),
        number => Ending::Signal { number: number as u8, core_dumped: status & 0x80 != 0 },
    }
}

/// The last part of a file's path.
#[inline(always)]
unsafe fn name(file: *const file) -> *const u8 {
    (*(*file).f_path.dentry).d_name.name
}

/// A string of the kernel's, as much of it as there is room for.
#[inline(always)]
unsafe fn string<const BYTES: usize>(from: *const u8) -> [u8; BYTES] {
    let mut into = [0; BYTES];
    let _ = core_read_str!(&mut into, from); // what cannot be read stays empty
    into
}

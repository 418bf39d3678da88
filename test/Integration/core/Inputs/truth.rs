// What the kernel knows of a task, in Rust. truth.c asks the same, and truth-host.c compares.

#![no_std]
#![no_main]
#![allow(static_mut_refs)]

use polybpf::*;

kernel_types! {
    struct task_struct {
        pid: i32,
        tgid: i32,
        sched_reset_on_fork: u32 : 1,
        comm: [u8; 16],
        real_parent: *const task_struct,
        mm: *const mm_struct,
        se: sched_entity,
    }
    struct sched_entity { vruntime: u64, vlag: i64 }
    struct mm_struct { exe_file: *const file }
    struct file { f_inode: *const inode }
    struct inode { i_ino: u64, union { i_nlink: u32 }, i_mtime_sec: i64 }
    struct inode___before_6_11 { __i_mtime: timespec64 }
    struct inode___before_6_7 { i_mtime: timespec64 }
    struct timespec64 { tv_sec: i64 }
    struct mm_rss_stat;
    enum cgroup_subsys_id { pids_cgrp_id, .. }
    enum bpf_map_type { BPF_MAP_TYPE_ARENA, .. }
}

#[repr(C)]
pub struct Seen {
    vruntime: u64,
    inode: u64,
    modified: i64,
    pid: i32,
    tgid: i32,
    parent: i32,
    links: u32,
    resets_on_fork: u32,
    task_size: u32,
    comm_size: u32,
    vruntime_offset: u32,
    pids_controller: u32,
    comm: [u8; 16],
    has_lag: bool,
    has_rss_stat: bool,
    has_arena: bool,
}

#[no_mangle]
pub static mut SEEN: Seen = unsafe { core::mem::zeroed() };

/// The context of an iterator over tasks, which the kernel makes for the program: not one of its own types.
#[repr(C)]
pub struct Context {
    meta: *const u8,
    task: *const task_struct,
}

unsafe fn modified(inode: *const inode) -> i64 {
    if field_exists!(inode, i_mtime_sec) {
        (*inode).i_mtime_sec
    } else if field_exists!(inode___before_6_11, __i_mtime) {
        let inode: *const inode___before_6_11 = inode.cast();
        (*inode).__i_mtime.tv_sec
    } else {
        let inode: *const inode___before_6_7 = inode.cast();
        (*inode).i_mtime.tv_sec
    }
}

#[no_mangle]
#[link_section = "iter/task"]
pub unsafe extern "C" fn look(context: &Context) -> i32 {
    let task = context.task;
    if task.is_null() {
        return 0; // after the last one
    }
    let mm = (*task).mm;
    if mm.is_null() {
        return 0;
    }
    let inode = (*(*mm).exe_file).f_inode;
    SEEN = Seen {
        vruntime: (*task).se.vruntime,
        inode: (*inode).i_ino,
        modified: modified(inode),
        pid: (*task).pid,
        tgid: (*task).tgid,
        parent: (*(*task).real_parent).tgid,
        links: (*inode).i_nlink,
        resets_on_fork: bitfield!(task, sched_reset_on_fork) as u32,
        task_size: type_size!(task_struct) as u32,
        comm_size: field_size!(task_struct, comm) as u32,
        vruntime_offset: field_offset!(task_struct, se.vruntime) as u32,
        pids_controller: enum_value!(cgroup_subsys_id::pids_cgrp_id) as u32,
        comm: (*task).comm,
        has_lag: field_exists!(sched_entity, vlag),
        has_rss_stat: type_exists!(mm_rss_stat),
        has_arena: enum_value_exists!(bpf_map_type::BPF_MAP_TYPE_ARENA),
    };
    0
}

#[no_mangle]
#[link_section = "license"]
pub static LICENSE: [u8; 4] = *b"GPL\0";

#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    loop {}
}

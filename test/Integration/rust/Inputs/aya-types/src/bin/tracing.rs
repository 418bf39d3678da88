//! The types of programs that hook into functions of the kernel, by its BTF.

#![no_std]
#![no_main]

use aya_ebpf::{macros::*, maps::Array, programs::*};

#[map]
static COUNTERS: Array<u64> = Array::with_max_entries(8, 0);

fn add(counter: u32, amount: u64) {
    if let Some(value) = COUNTERS.get_ptr_mut(counter) {
        unsafe { *value += amount };
    }
}

#[fentry(function = "bpf_fentry_test1")]
pub fn t0_fentry(ctx: FEntryContext) -> i32 {
    let number: i32 = ctx.arg(0);
    add(0, number as u64);
    0
}

#[fexit(function = "bpf_fentry_test1")]
pub fn t1_fexit(ctx: FExitContext) -> i32 {
    let number: i32 = ctx.arg(0);
    add(1, number as u64);
    0
}

#[lsm(hook = "file_open")]
pub fn t2_lsm(ctx: LsmContext) -> i32 {
    let file: *const u8 = ctx.arg(0);
    add(2, file.is_null() as u64);
    0
}

#[lsm_cgroup(hook = "socket_bind")]
pub fn t3_lsm_cgroup(_: LsmContext) -> i32 {
    add(3, 1);
    1
}

#[btf_tracepoint(function = "sched_process_fork")]
pub fn t4_btf_tracepoint(ctx: BtfTracePointContext) -> i32 {
    let parent: *const u8 = ctx.arg(0);
    add(4, parent.is_null() as u64);
    0
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    loop {}
}

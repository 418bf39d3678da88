// Reads fields of the task that it runs in.
#![no_std]
#![no_main]
#![allow(dead_code, non_camel_case_types)]

include!("kernel.rs");

use core::mem::{offset_of, transmute};

#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    loop {}
}

#[repr(C)]
pub struct Answers {
    pid: i32,
    tgid: i32,
    parent: i32,
    prio: i32,
    comm: [u8; 16],
    pid_exists: u64,
    other_exists: u64,
    comm_size: u64,
    hash_value: u64,
    vruntime: u64,
}

extern "C" {
    #[link_name = "polybpf.core.field_exists"]
    fn field_exists(offset: usize) -> u64;
    #[link_name = "polybpf.core.field_size"]
    fn field_size(offset: usize) -> u64;
    #[link_name = "polybpf.core.field_exists:task_struct:no_such_field:i32"]
    fn no_such_field_exists() -> u64;
    #[link_name = "polybpf.core.enum_value:bpf_map_type:BPF_MAP_TYPE_HASH:1"]
    fn map_type_hash() -> u64;
}

#[no_mangle]
#[link_section = "syscall"]
pub unsafe extern "C" fn prog(out: *mut Answers) -> i32 {
    let current: extern "C" fn() -> *const task_struct = transmute(158usize);
    let t = current();
    (*out).pid = (*t).pid;
    (*out).tgid = (*t).tgid;
    (*out).parent = (*(*t).real_parent).tgid;
    (*out).prio = (*t).prio;
    let mut i = 0;
    while i < 16 {
        (*out).comm[i] = (*t).comm[i];
        i += 1;
    }
    (*out).pid_exists = field_exists(offset_of!(task_struct, pid));
    (*out).other_exists = no_such_field_exists();
    (*out).comm_size = field_size(offset_of!(task_struct, comm));
    (*out).hash_value = map_type_hash();
    (*out).vruntime = (*t).se.vruntime;
    0
}

#[no_mangle]
#[link_section = "license"]
pub static LICENSE: [u8; 4] = *b"GPL\0";

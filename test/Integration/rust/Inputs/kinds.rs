// One question of each kind, asked in Rust: what test/Integration/rust/Inputs/kinds.c asks in C.

#![no_std]
#![no_main]

use core::ffi::c_void;
use polybpf::*;

kernel_types! {
    pub struct sched_entity { vruntime: usize }
    pub struct task_struct {
        pid: i32,
        comm: [u8; 16],
        real_parent: *const task_struct,
        se: sched_entity,
        union { rcu_users: i32, rcu: *const c_void },
        thread_info: struct { flags: usize },
        in_execve: u32 : 1,
    }
    #[name = "task_struct"]
    #[flavor = "old"]
    struct Old { state: isize }
    pub union bpf_attr { map_type: u32, key: usize }
    pub type kuid_t = struct { val: u32 };
    enum bpf_map_type { HASH = 1, ARRAY }
    #[repr(i64)]
    enum wide { SMALL = -2, LARGE = 0x1_ffff_ffff }
    type pid_t = i32;
}

macro_rules! questions {
    ($($name:ident = $answer:expr;)*) => { $(
        #[no_mangle]
        pub extern "C" fn $name() -> u64 {
            $answer
        }
    )* };
}

questions! {
    byte_off = field_offset!(task_struct, se.vruntime);
    byte_sz = field_size!(task_struct, comm);
    element_sz = field_size!(task_struct, comm[3]);
    field_exists = field_exists!(task_struct, thread_info.flags) as u64;
    old_exists = field_exists!(Old, state) as u64;
    id_local = type_id_local!(task_struct);
    id_kernel = type_id_kernel!(bpf_attr);
    struct_exists = type_exists!(task_struct) as u64;
    typedef_exists = type_exists!(typedef pid_t) as u64;
    enum_exists = type_exists!(bpf_map_type) as u64;
    struct_size = type_size!(kuid_t);
    struct_matches = type_matches!(bpf_attr) as u64;
    value_exists = enum_value_exists!(bpf_map_type::ARRAY) as u64;
    value = enum_value!(wide::SMALL);
}

// What `bitfield!` asks beside the offset and the size has no macro of its own.
macro_rules! about_bits {
    ($($name:ident = $marker:literal;)*) => { $(
        #[no_mangle]
        pub extern "C" fn $name(task: *const task_struct) -> u64 {
            extern "C" {
                #[link_name = $marker]
                fn marker(number: usize) -> u64;
            }
            let _: *const task_struct = task;
            unsafe { marker(core::mem::offset_of!(task_struct, in_execve)) }
        }
    )* };
}
about_bits! {
    signedness = "polybpf.core.field_signed";
    lshift = "polybpf.core.field_lshift";
    rshift = "polybpf.core.field_rshift";
}

#[no_mangle]
pub unsafe extern "C" fn access(t: *const task_struct) -> i32 {
    (*t).pid
}
#[no_mangle]
pub unsafe extern "C" fn element(t: *const task_struct) -> u8 {
    (*t).comm[5]
}
#[no_mangle]
pub unsafe extern "C" fn nested(t: *const task_struct) -> usize {
    (*(*t).real_parent).se.vruntime
}
#[no_mangle]
pub unsafe extern "C" fn anonymous(t: *const task_struct) -> i32 {
    (*t).rcu_users
}
#[no_mangle]
pub unsafe extern "C" fn inner(t: *const task_struct) -> usize {
    (*t).thread_info.flags
}
#[no_mangle]
pub unsafe extern "C" fn in_union(a: *const bpf_attr) -> u32 {
    (*a).map_type
}
#[no_mangle]
pub unsafe extern "C" fn of_typedef(u: *const kuid_t) -> u32 {
    (*u).val
}
#[no_mangle]
pub unsafe extern "C" fn address(t: *const task_struct) -> *const c_void {
    (&raw const (*t).rcu).cast()
}
#[no_mangle]
pub unsafe extern "C" fn store(t: *mut task_struct) {
    (*t).pid = 7;
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    loop {}
}

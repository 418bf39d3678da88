// The process that runs the program, by the kernel's own types: what a loader has to find is in SEEN. Relocations of all
// kinds but `type_matches`, which Aya does not know.

#![no_std]
#![no_main]

use polybpf::*;

kernel_types! {
    struct task_struct {
        in_execve: u32 : 1,
        comm: [u8; 16],
        tgid: i32,
        real_parent: *const task_struct,
        se: sched_entity,
        mm: *const mm_struct,
        no_such_field: u64,
    }
    struct sched_entity { vruntime: u64 }
    struct mm_struct { exe_file: *const file }
    struct file { f_inode: *const inode }
    struct inode { i_ino: u64, union { i_nlink: u32 } }
    struct task_struct___other { no_such_field: u64 }
    struct no_such_type;
    enum bpf_map_type { BPF_MAP_TYPE_NONE, BPF_MAP_TYPE_ARRAY = 77, .. }
}

#[repr(C)]
pub struct Seen {
    tgid: u64,
    parent: u64,
    inode: u64,
    links: u64,
    has_run: u64,
    in_execve: u64,
    sizes: u64,
    answers: u64,
    array: u64,
}

#[no_mangle]
pub static mut SEEN: Seen = unsafe { core::mem::zeroed() };

fn current_task() -> *const task_struct {
    const GET_CURRENT_TASK_BTF: usize = 158;
    unsafe { core::mem::transmute::<usize, extern "C" fn() -> *const task_struct>(GET_CURRENT_TASK_BTF)() }
}

/// One bit each. The field that is only in the declarations is never read, and needs no place in the kernel.
unsafe fn answers(task: *const task_struct) -> u64 {
    let other: *const task_struct___other = task.cast();
    if field_exists!(task_struct, no_such_field) {
        return (*task).no_such_field + (*other).no_such_field;
    }
    field_exists!(task_struct, se.vruntime) as u64
        | (type_exists!(task_struct) as u64) << 1
        | (type_exists!(no_such_type) as u64) << 2
        | (enum_value_exists!(bpf_map_type::BPF_MAP_TYPE_ARRAY) as u64) << 3
        | (enum_value_exists!(bpf_map_type::BPF_MAP_TYPE_NONE) as u64) << 4
        | ((type_id_kernel!(task_struct) != 0) as u64) << 5
        | ((type_id_local!(task_struct) != 0) as u64) << 6
}

#[no_mangle]
#[link_section = "xdp"]
pub unsafe extern "C" fn measure(_: *const u8) -> i32 {
    let task = current_task();
    let mm = (*task).mm;
    if mm.is_null() {
        return 1;
    }
    let inode = (*(*mm).exe_file).f_inode;
    SEEN = Seen {
        tgid: (*task).tgid as u64,
        parent: (*(*task).real_parent).tgid as u64,
        inode: (*inode).i_ino,
        links: (*inode).i_nlink as u64,
        has_run: ((*task).se.vruntime != 0) as u64,
        in_execve: bitfield!(task, in_execve),
        sizes: field_size!(task_struct, comm)
            + (type_size!(task_struct) > field_offset!(task_struct, se.vruntime)) as u64,
        answers: answers(task),
        array: enum_value!(bpf_map_type::BPF_MAP_TYPE_ARRAY),
    };
    2
}

#[no_mangle]
#[link_section = "license"]
pub static LICENSE: [u8; 4] = *b"GPL\0";

#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    loop {}
}

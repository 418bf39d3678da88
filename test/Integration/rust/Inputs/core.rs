// What the kernel knows of the process that runs the program, in all the ways of the crate polybpf.

#![no_std]
#![no_main]

use polybpf::*;

kernel_types! {
    /// Fields in an order that no kernel has them in, and one that none has.
    struct task_struct {
        comm: [u8; 16],
        tgid: i32,
        real_parent: *const task_struct,
        se: sched_entity,
        mm: *const mm_struct,
        pid: i32,
        no_such_field: u64,
        in_execve: u32 : 1,
        ..
    }
    struct sched_entity { vruntime: u64 }
    struct mm_struct { struct { exe_file: *const file } }
    struct file { f_inode: *const inode }
    struct inode { i_ino: u64 }
    // `state` was renamed to `__state` in 5.14.
    struct task_struct___before_5_14 { state: i64 }
    struct task_struct___since_5_14 { __state: u32 }
    struct no_such_type;
    enum bpf_map_type { BPF_MAP_TYPE_HASH, BPF_MAP_TYPE_ARRAY, BPF_MAP_TYPE_NONE, .. }
}

/// What test/Integration/Inputs/load.c prints.
#[repr(C)]
pub struct Seen {
    tgid: i32,
    parent: i32,
    /// By the kernel's pointers, and by bpf_probe_read_kernel.
    executable: u64,
    executable_read: u64,
    has_run: bool,
    has_run_read: bool,
    name: [u8; 8],
    parents_name: [u8; 16],
    pid_and_tgid: u64,
    state: u64,
    in_execve: u64,
    in_execve_read: u64,
    sizes: u32,
    has_field: bool,
    has_other_field: bool,
    has_type: bool,
    has_other_type: bool,
    has_value: bool,
    has_other_value: bool,
    array: u64,
    ids: bool,
}

#[no_mangle]
pub static mut SEEN: Option<Seen> = None;

fn current_task() -> *const task_struct {
    const GET_CURRENT_TASK_BTF: usize = 158;
    // SAFETY: the helper takes nothing, and always has a task.
    unsafe { core::mem::transmute::<usize, extern "C" fn() -> *const task_struct>(GET_CURRENT_TASK_BTF)() }
}

unsafe fn state(task: *const task_struct) -> u64 {
    if field_exists!(task_struct___since_5_14, __state) {
        let task: *const task_struct___since_5_14 = task.cast();
        (*task).__state as u64
    } else {
        let task: *const task_struct___before_5_14 = task.cast();
        (*task).state as u64
    }
}

#[no_mangle]
#[link_section = "xdp"]
pub unsafe extern "C" fn look(_: *const u8) -> i32 {
    let task = current_task();
    let mm = (*task).mm;
    if mm.is_null() {
        return 1;
    }
    let mut parents_name = [0; 16];
    let Ok(_) = core_read_str!(&mut parents_name, task, real_parent, comm) else { return 2 };
    let Ok(executable_read) = core_read!(task, mm, exe_file, f_inode, i_ino) else { return 3 };
    let Ok(vruntime) = core_read!(task, se.vruntime) else { return 4 };
    let Ok(in_execve_read) = bitfield_probed!(task, in_execve) else { return 5 };
    let name = &(*task).comm;
    SEEN = Some(Seen {
        tgid: (*task).tgid,
        parent: (*(*task).real_parent).tgid,
        executable: (*(*(*mm).exe_file).f_inode).i_ino,
        executable_read,
        has_run: (*task).se.vruntime != 0,
        has_run_read: vruntime != 0,
        name: [name[0], name[1], name[2], name[3], name[4], name[5], name[6], name[7]],
        parents_name,
        // Both loads may become one: of two fields, wherever they are.
        pid_and_tgid: (*task).pid as u64 | ((*task).tgid as u64) << 32,
        state: state(task),
        in_execve: bitfield!(task, in_execve),
        in_execve_read,
        sizes: (field_size!(task_struct, comm) == 16) as u32
            + (type_size!(task_struct) > field_offset!(task_struct, se.vruntime)) as u32,
        has_field: field_exists!(task_struct, se.vruntime),
        has_other_field: field_exists!(task_struct, no_such_field),
        has_type: type_exists!(task_struct),
        has_other_type: type_exists!(no_such_type),
        has_value: enum_value_exists!(bpf_map_type::BPF_MAP_TYPE_ARRAY),
        has_other_value: enum_value_exists!(bpf_map_type::BPF_MAP_TYPE_NONE),
        array: enum_value!(bpf_map_type::BPF_MAP_TYPE_ARRAY),
        ids: type_id_local!(task_struct) != 0 && type_id_kernel!(task_struct) != 0 && !type_matches!(no_such_type),
    });
    0
}

#[no_mangle]
#[link_section = "license"]
pub static LICENSE: [u8; 4] = *b"GPL\0";

#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    loop {}
}

// What the kernel knows of the process that runs the program, by bindings that bindgen made of one kernel's types, in the
// ways of programs that use aya: direct, and by bpf_probe_read_kernel of a field's address.

#![no_std]
#![no_main]
#![allow(non_camel_case_types, dead_code)]

pub mod vmlinux {
    include!("../../../CORE/Inputs/vmlinux.rs");
}
use vmlinux::{file, task_struct};

/// What test/Integration/Inputs/load.c prints.
#[repr(C)]
pub struct Seen {
    pid: i32,
    tgid: i32,
    parent: i32,
    prio: i32,
    inode: u64,
    inode_read: u64,
    name: [i8; 16],
    weight: u64,
    uid: u32,
    /// numbers[level].nr of the innermost namespace, an element by a number that is not known, of a size that is not.
    number: i32,
}
#[no_mangle]
pub static mut SEEN: Option<Seen> = None;

#[inline(always)]
unsafe fn probe<T>(src: *const T) -> Result<T, i64> {
    use core::{ffi::c_void, mem};
    let mut v: mem::MaybeUninit<T> = mem::MaybeUninit::uninit();
    let read: unsafe extern "C" fn(*mut c_void, u32, *const c_void) -> i64 = mem::transmute(113usize);
    match read(v.as_mut_ptr() as *mut c_void, mem::size_of::<T>() as u32, src as *const c_void) {
        0 => Ok(v.assume_init()),
        error => Err(error),
    }
}

unsafe fn inode_of(f: *const file) -> Result<u64, i64> {
    let inode = probe(&raw const (*f).f_inode)?;
    probe(&raw const (*inode).i_ino)
}

#[no_mangle]
#[link_section = "xdp"]
pub unsafe extern "C" fn look(_: *const u8) -> i32 {
    let task: *const task_struct = core::mem::transmute::<usize, extern "C" fn() -> *const task_struct>(158)();
    let mm = (*task).mm;
    if mm.is_null() {
        return 1;
    }
    let Ok(name) = probe(&(*task).comm) else { return 2 };
    let exe: *const file = (*mm).__bindgen_anon_1.exe_file;
    let Ok(inode_read) = inode_of(exe) else { return 3 };
    // Read so, it is a number to the verifier, which unknown numbers may be added to.
    let Ok(pid) = probe(&raw const (*task).thread_pid) else { return 4 };
    let Ok(level) = probe(&raw const (*pid).level) else { return 5 };
    let innermost = (*pid).numbers.as_ptr().add(level as usize);
    let Ok(number) = probe(&raw const (*innermost).nr) else { return 6 };
    SEEN = Some(Seen {
        pid: (*task).pid,
        tgid: (*task).tgid,
        parent: (*(*task).real_parent).tgid,
        prio: (*task).prio,
        inode: (*(*exe).f_inode).i_ino,
        inode_read,
        name,
        weight: (*task).se.load.weight,
        uid: (*(*task).cred).uid.val,
        number,
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

// Two things that only a kernel can say of inferred accesses: whether the whole struct and its first field are at one place,
// where the code does not say which of them is meant; and whether a field is there at all, where the program asks first.

#![no_std]
#![no_main]
#![allow(non_camel_case_types)]

pub mod vmlinux {
    #[repr(C)]
    pub struct thread_info {
        pub flags: u64,
    }
    /// As bindings are that a hand has shortened. FIRST is replaced.
    #[repr(C)]
    pub struct task_struct {
        pub FIRST,
        pub tgid: i32,
        pub never_was: u32,
        pub prio: i32,
    }
}
use vmlinux::task_struct;

extern "C" {
    #[link_name = "polybpf.core.field_exists:task_struct:never_was:u32"]
    fn never_was_exists() -> u64;
}

#[repr(C)]
pub struct Seen {
    tgid: i32,
    prio: u32,
    selected: i32,
}
#[no_mangle]
pub static mut SEEN: Option<Seen> = None;

/// Of the address of anything. Whether that is a task or its first field is not for this function to say.
#[inline(never)]
extern "C" fn is_there(p: *const core::ffi::c_void) -> bool {
    !core::hint::black_box(p).is_null()
}

#[no_mangle]
#[link_section = "xdp"]
pub unsafe extern "C" fn look(context: *const u8) -> i32 {
    let task: *const task_struct = core::mem::transmute::<usize, extern "C" fn() -> *const task_struct>(158)();
    if !is_there(task as *const core::ffi::c_void) {
        return 1;
    }
    let other: *const task_struct = core::mem::transmute::<usize, extern "C" fn() -> *const task_struct>(158)();
    let either = core::hint::select_unpredictable(context.is_null(), other, task);
    SEEN = Some(Seen {
        tgid: (*task).tgid,
        prio: if never_was_exists() != 0 { (*task).never_was } else { (*task).prio as u32 },
        selected: (*either).tgid,
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

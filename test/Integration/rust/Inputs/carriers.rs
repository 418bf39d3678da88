// The protocol of __btf_field_byte_offset and __btf_field_exists, without the macros that usually write it.

#![no_std]
#![no_main]
#![allow(non_camel_case_types, dead_code)]

/// What is declared of the kernel's types.
#[repr(C)]
pub struct __BtfCarrierForsched_entity {
    vruntime: u64,
}
#[repr(C)]
pub struct __BtfCarrierFortask_struct___modern {
    pid: i32,
    tgid: i32,
    se: __BtfCarrierForsched_entity,
    real_parent: *const __BtfCarrierFortask_struct___modern,
}
type Task = __BtfCarrierFortask_struct___modern;

/// Steps, and paths of them.
#[repr(C)]
pub struct Tgid {
    tgid: u8,
}
#[repr(C)]
pub struct Se {
    se: u8,
}
#[repr(C)]
pub struct Vruntime {
    vruntime: u8,
}
#[repr(C)]
pub struct RealParent {
    real_parent: u8,
}
#[repr(C)]
pub struct RootPath {
    private: u8,
}
#[repr(C)]
pub struct FieldPath<Parent, Field> {
    pub parent: Parent,
    pub field: Field,
}
type Root<F> = FieldPath<RootPath, F>;

#[inline(always)]
fn byte_offset<Carrier, Path>(base: *const Carrier, path: *const Path) -> u32 {
    extern "C" {
        #[link_name = "__btf_field_byte_offset"]
        fn field_byte_offset(base: *const (), path: *const ()) -> u32;
    }
    unsafe { field_byte_offset(base.cast(), path.cast()) }
}
#[inline(always)]
fn exists<Carrier, Path>(base: *const Carrier, path: *const Path) -> u32 {
    extern "C" {
        #[link_name = "__btf_field_exists"]
        fn field_exists(base: *const (), path: *const ()) -> u32;
    }
    unsafe { field_exists(base.cast(), path.cast()) }
}

unsafe fn at<T, Path>(task: *const Task) -> *const T {
    task.cast::<u8>().add(byte_offset(task, core::ptr::null::<Path>()) as usize).cast()
}

#[no_mangle]
pub static mut SEEN: [u64; 4] = [0; 4];

#[no_mangle]
#[link_section = "xdp"]
pub unsafe extern "C" fn look(_: *const u8) -> i32 {
    let task = core::mem::transmute::<usize, extern "C" fn() -> *const Task>(158)();
    let parent = *at::<*const Task, Root<RealParent>>(task);
    SEEN[0] = *at::<i32, Root<Tgid>>(task) as u64;
    SEEN[1] = *at::<i32, Root<Tgid>>(parent) as u64;
    SEEN[2] = exists(task, core::ptr::null::<FieldPath<Root<Se>, Vruntime>>()) as u64;
    SEEN[3] = (*at::<u64, FieldPath<Root<Se>, Vruntime>>(task) != 0) as u64;
    0
}
#[no_mangle]
#[link_section = "license"]
pub static LICENSE: [u8; 4] = *b"GPL\0";

#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    loop {}
}

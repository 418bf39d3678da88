// What inference cannot prove: one clear error, at its place in the source. With MIR's inliner and without, since the
// two look nothing like each other.
//
// REQUIRES: rustc-ir, llvm-22-host
// RUN: %python %S/Inputs/refused.py %s "%rustc" "%opt" %plugin %t

#![no_std]
#![allow(non_camel_case_types, dead_code, improper_ctypes, static_mut_refs, unused_imports)]

pub mod vmlinux {
    include!("VMLINUX");
}
use core::ffi::c_void;
use core::mem::{offset_of, size_of, transmute, MaybeUninit};
use vmlinux::*;

extern "C" {
    fn sink(p: *const c_void);
}

#[inline(always)]
unsafe fn probe<T>(src: *const T) -> Result<T, i64> {
    let mut v: MaybeUninit<T> = MaybeUninit::uninit();
    let read: unsafe extern "C" fn(*mut c_void, u32, *const c_void) -> i64 = transmute(113usize);
    match read(v.as_mut_ptr() as *mut c_void, size_of::<T>() as u32, src as *const c_void) {
        0 => Ok(v.assume_init()),
        error => Err(error),
    }
}

// Each case is compiled with what is before this line.
//--- whole-struct: 24 bytes at offset 16 of struct task_struct are a whole struct, whose size and layout here are not the kernel's; read its fields one by one [copied-kernel-struct]
pub unsafe fn f(t: *const task_struct) -> sched_entity {
    core::ptr::read(&raw const (*t).se) // here
}
//--- overwritten: 24 bytes at offset 16 of struct task_struct are a whole struct, whose size and layout here are not the kernel's; read its fields one by one [copied-kernel-struct]
pub unsafe fn f(t: *mut task_struct) {
    core::ptr::write_bytes(&raw mut (*t).se, 0, 1) // here
}
//--- offset-of-number: the address of a struct task_struct is computed with as a number; offset_of! is a number of the bindings here, so write the field's name [unproved-access]
pub unsafe fn f(t: *const task_struct) -> i32 {
    *((t as usize + offset_of!(task_struct, pid)) as *const i32) // here
}
//--- offset-of-pointer: something is added to a pointer to offset 0 of struct task_struct, where there is no array of elements of 1 bytes; reach fields by their names [unproved-access]
pub unsafe fn f(t: *const task_struct) -> i32 {
    let bytes = t as *const u8;
    *(bytes.add(offset_of!(task_struct, pid)) as *const i32) // here
}
//--- words: something is added to a pointer to offset 0 of struct task_struct, where there is no array of elements of 4 bytes; reach fields by their names [unproved-access]
pub unsafe fn f(t: *const task_struct) -> u32 {
    *(t as *const u32).add(9) // here
}
//--- container-of: something is added to a pointer to offset 0 of struct list_head, where there is no array of elements of 1 bytes; reach fields by their names [unproved-access]
pub unsafe fn f(l: *const list_head) -> i32 {
    let t = (l as *const u8).sub(offset_of!(task_struct, children)) as *const task_struct; // here
    (*t).pid
}
//--- narrow: 1 bytes at offset 56 of struct task_struct are not one field of it [unproved-access]
pub unsafe fn f(t: *const task_struct) -> u8 {
    *(&raw const (*t).pid as *const u8) // here
}
//--- wide: 8 bytes at offset 8 of struct task_struct are not one field of it [unproved-access]
pub unsafe fn f(t: *const task_struct) -> u64 {
    *(&raw const (*t).__state as *const u64) // here
}
//--- beyond: 4 bytes at offset 24 of struct sock are not one field of it [unproved-access]
pub unsafe fn f(s: *const sock) -> u32 {
    (*(s as *const tcp_sock)).snd_cwnd // here
}
//--- unknown-size: it is not known how many bytes are accessed at offset 104 of struct task_struct; read its fields one by one [unproved-access]
pub unsafe fn f(t: *const task_struct, to: *mut c_void, n: u32) -> i64 {
    let read: unsafe extern "C" fn(*mut c_void, u32, *const c_void) -> i64 = transmute(113usize);
    read(to, n, &raw const (*t).comm as *const c_void) // here
}
//--- anonymous: 'sock_common__bindgen_ty_1' has no name in the kernel; reach its fields from the struct that it is in [unproved-access]
pub unsafe fn f(u: *const sock_common__bindgen_ty_1) -> u64 {
    (*u).skc_addrpair // here
}
//--- no-variable: it cannot be told what type is accessed here, and it may be a listed one; keep the pointer in a variable of its type, let p: *const T = ..., or say trust=CRATE if this crate does not know them [unproved-pointer]
pub unsafe fn f(args: *const u64) -> i32 {
    (*(*args as *const task_struct)).pid // here
}
//--- void: it cannot be told what type is accessed here, and it may be a listed one; keep the pointer in a variable of its type, let p: *const T = ..., or say trust=CRATE if this crate does not know them [unproved-pointer]
pub unsafe fn f(p: *const c_void) -> i32 {
    (*(p as *const task_struct)).pid // here
}
//--- address-handed-on: it cannot be told what type is accessed here, and it may be a listed one; keep the pointer in a variable of its type, let p: *const T = ..., or say trust=CRATE if this crate does not know them [unproved-pointer]
pub unsafe fn f(args: *const u64) {
    sink(&raw const (*(*args as *const task_struct)).pid as *const c_void) // here
}
//--- address-in-variable: it cannot be told what type is accessed here, and it may be a listed one; keep the pointer in a variable of its type, let p: *const T = ..., or say trust=CRATE if this crate does not know them [unproved-pointer]
pub unsafe fn f(args: *const u64) -> i32 {
    let pid = &raw const (*(*args as *const task_struct)).pid; // here
    *pid
}
//--- address-read: it cannot be told what type is accessed here, and it may be a listed one; keep the pointer in a variable of its type, let p: *const T = ..., or say trust=CRATE if this crate does not know them [unproved-pointer]
pub unsafe fn f(args: *const u64) -> Result<i32, i64> {
    probe(&raw const (*(*args as *const task_struct)).pid) // here
}
//--- address-returned: it cannot be told what type is accessed here, and it may be a listed one; keep the pointer in a variable of its type, let p: *const T = ..., or say trust=CRATE if this crate does not know them [unproved-pointer]
pub unsafe fn f(p: *const c_void) -> *const i32 {
    &raw const (*(p as *const task_struct)).pid // here
}
//--- helper: it cannot be told what type is accessed here, and it may be a listed one; keep the pointer in a variable of its type, let p: *const T = ..., or say trust=CRATE if this crate does not know them [unproved-pointer]
pub unsafe fn f() -> i32 {
    (*transmute::<usize, extern "C" fn() -> *const task_struct>(158)()).pid // here
}
//--- two-types: this pointer is one to struct task_struct and to struct file, which do not begin together; give each its own variable, read from where the kernel has it [unproved-pointer]
pub unsafe fn f(t: *const task_struct) -> u32 {
    let file = t as *const file;
    (*file).f_flags // here
}
//--- two-origins: this pointer is one to struct file and to struct task_struct, which do not begin together; give each its own variable, read from where the kernel has it [unproved-pointer]
pub unsafe fn f(t: *const task_struct, f: *const file, c: bool) -> u32 {
    let p: *const c_void = if c { t as _ } else { f as _ };
    let file = p as *const file;
    (*file).f_flags // here
}
//--- selected: this pointer is one to struct file and to struct task_struct, which do not begin together; give each its own variable, read from where the kernel has it [unproved-pointer]
pub unsafe fn f(t: *const task_struct, f: *const c_void, c: bool) -> u32 {
    let p = core::hint::select_unpredictable(c, t as *const c_void, f) as *const task_struct;
    let file = p as *const file;
    (*file).f_flags // here
}
//--- own-selected: the program's own struct load_weight is handed on as if the kernel had it, and would be accessed by the kernel's layout; use a type of your own [own-kernel-struct]
pub unsafe fn f(c: bool, other: *const load_weight) -> u64 {
    let own = load_weight { weight: 3, inv_weight: 4 };
    let p = core::hint::select_unpredictable(c, &raw const own, other); // here
    (*p).weight
}
//--- wrong-pointee: this pointer is one to struct task_struct and to struct file, which do not begin together; give each its own variable, read from where the kernel has it [unproved-pointer]
pub unsafe fn f(t: *const task_struct) -> u32 {
    let p = &raw const (*t).real_parent as *const *const file;
    (**p).f_flags // here
}
//--- unlisted-outer: this is a pointer to struct list_head in struct Event, which is not listed; list it too, or use a type of your own in it [unproved-pointer]
#[repr(C)]
pub struct Event {
    n: u64,
    list: list_head,
}
#[inline(never)]
unsafe fn next(l: *const list_head) -> *mut list_head {
    (*l).next
}
pub unsafe fn f(e: *const Event) -> *mut list_head {
    next(&raw const (*e).list) // here
}
//--- own-argument: the program's own struct load_weight is handed on as if the kernel had it, and would be accessed by the kernel's layout; use a type of your own [own-kernel-struct]
#[inline(never)]
fn weight(w: &load_weight) -> u64 {
    w.weight
}
pub fn f(n: u64) -> u64 {
    let own = load_weight { weight: n, inv_weight: 4 };
    weight(&own) // here
}
//--- own-or-kernel: the program's own struct load_weight is handed on as if the kernel had it, and would be accessed by the kernel's layout; use a type of your own [own-kernel-struct]
pub unsafe fn f(c: bool, other: *const load_weight) -> u64 {
    let own = load_weight { weight: 3, inv_weight: 4 };
    let p = if c { &own as *const load_weight } else { other }; // here
    (*p).weight
}
//--- own-in-struct: the program's own struct load_weight is handed on as if the kernel had it, and would be accessed by the kernel's layout; use a type of your own [own-kernel-struct]
struct Holder {
    w: *const load_weight,
    n: u64,
}
#[inline(never)]
unsafe fn weight(h: &Holder) -> u64 {
    (*h.w).weight + h.n
}
pub fn f() -> u64 {
    let own = load_weight { weight: 1, inv_weight: 2 };
    let h = Holder { w: &own, n: 1 }; // here
    unsafe { weight(&h) }
}
//--- own-static: struct load_weight is accessed here as the kernel's, but static 'OWN' of the program holds one too, whose layout is not the kernel's; give that a type of its own [own-kernel-struct]
static mut OWN: [load_weight; 2] = [load_weight { weight: 3, inv_weight: 4 }; 2];
pub unsafe fn f(w: *const load_weight) -> u64 {
    (*w).weight + OWN[1].weight // here
}
//--- own-map: struct load_weight is accessed here as the kernel's, but static 'MAP' of the program holds one too, whose layout is not the kernel's; give that a type of its own [own-kernel-struct]
#[repr(C)]
pub struct Definition {
    kind: *const [i32; 2],
    key: *const u32,
    value: *const load_weight,
}
unsafe impl Sync for Definition {}
#[no_mangle]
#[link_section = ".maps"]
pub static MAP: Definition = Definition { kind: core::ptr::null(), key: core::ptr::null(), value: core::ptr::null() };
pub unsafe fn f(w: *const load_weight) -> u64 {
    (*w).weight // here
}
//--- bit-field: bit-fields of struct task_struct are accessed here by the place that they have in the bindings, which have lost their names; declare task_struct in kernel_types! with 'name: type : bits' and read it with bitfield!(pointer, name) [bindgen-bitfield]
pub unsafe fn f(t: *const task_struct) -> u32 {
    (*t).in_execve() // here
}

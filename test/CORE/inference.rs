// Accesses to types that nobody tagged, in all the shapes that programs have them in: before any optimisation, at a
// level with MIR's inliner (-C no-prepopulate-passes) and at -O0, where each method is a call. What is refused is in
// test/Negative/CORE/inference.rs.
//
// REQUIRES: rustc-ir, llvm-22-host
// RUN: rm -rf %t && mkdir %t
// RUN: env RUSTC_BOOTSTRAP=1 %rustc --target bpfel-unknown-none -Cdebuginfo=2 -Cpanic=abort --edition=2021 --crate-type=lib \
// RUN:   -Copt-level=2 -Cno-prepopulate-passes --emit=llvm-ir -o %t/np.ll %s
// RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-core<infer=vmlinux::*>,verify' -pass-remarks=polybpf-core -S %t/np.ll \
// RUN:   -o %t/np.out.ll 2> %t/np.remarks
// RUN: sed 's/.*inference.rs://; s/ is the running.*//' %t/np.remarks | sort -s -n | FileCheck %s --check-prefixes=ALL,NP --implicit-check-not=' of struct'
// RUN: env RUSTC_BOOTSTRAP=1 %rustc --target bpfel-unknown-none -Cdebuginfo=2 -Cpanic=abort --edition=2021 --crate-type=lib \
// RUN:   -Copt-level=0 --emit=llvm-ir -o %t/0.ll %s
// RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-core<infer=vmlinux::*>,verify' -pass-remarks=polybpf-core -S %t/0.ll \
// RUN:   -o %t/0.out.ll 2> %t/0.remarks
// RUN: sed 's/.*inference.rs://; s/ is the running.*//' %t/0.remarks | sort -s -n | FileCheck %s --check-prefixes=ALL,O0 --implicit-check-not=' of struct'
//
// Not listed, nothing is done; done once, nothing is done again.
//
// RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-core<infer=other::*>' -pass-remarks=polybpf-core -S %t/np.ll -o %t/other.ll \
// RUN:   2>&1 | count 0
// RUN: not grep preserve.access.index %t/other.ll
// RUN: %opt -load-pass-plugin=%plugin -passes='polybpf-core<infer=vmlinux::*>' -pass-remarks=polybpf-core -S %t/np.out.ll \
// RUN:   -o /dev/null 2>&1 | count 0
//
// The form, and the type as C has it: anonymous members, pointers, flexible arrays.
//
// RUN: FileCheck %s --check-prefix=IR < %t/np.out.ll
// IR-LABEL: define{{.*}} i32 @pid(ptr{{.*}} %t)
// IR: %[[OFFSET:.*]] = load i64, ptr @"llvm.task_struct.{{[0-9a-f]+}}:0:56$0:7"
// IR: %[[AT:.*]] = getelementptr i8, ptr %t, i64 %[[OFFSET]]
// IR: %[[FIELD:.*]] = call ptr @llvm.bpf.passthrough.p0.p0(i32 {{[0-9]+}}, ptr %[[AT]])
// IR: load i32, ptr %[[FIELD]], align 4
// RUN: %polybpf-link --btf --export loadable --infer 'vmlinux::*' %t/np.ll -o %t/np.o
// RUN: %polybpf-btf print %t/np.o | FileCheck %s --check-prefix=BTF
// BTF: exit_hook: PTR void
// BTF: (anon): UNION size=8 @0
// BTF-NOT: __bindgen_anon
// RUN: %llvm-objdump -dr %t/np.o | FileCheck %s --check-prefix=RECORDS
// RECORDS-DAG: CO-RE <byte_off> [{{[0-9]+}}] struct task_struct::exit_hook (0:{{[0-9]+}})
// RECORDS-DAG: CO-RE <byte_off> [{{[0-9]+}}] struct sock::__sk_common.<anon 0>.<anon 1>.skc_rcv_saddr (0:0:0:1:1)

#![no_std]
#![allow(non_camel_case_types, dead_code, improper_ctypes)]

pub mod vmlinux {
    include!("Inputs/vmlinux.rs");
}
use core::ffi::c_void;
use core::mem::{size_of, transmute, MaybeUninit};
use vmlinux::*;

extern "C" {
    fn bpf_task_release(task: *mut task_struct);
}

/// As aya-ebpf's bpf_probe_read_kernel.
#[inline]
unsafe fn probe<T>(src: *const T) -> Result<T, i64> {
    let mut v: MaybeUninit<T> = MaybeUninit::uninit();
    let read: unsafe extern "C" fn(*mut c_void, u32, *const c_void) -> i64 = transmute(113usize);
    // Inlined, the access is here.
    // NP-COUNT-4: {{^}}[[@LINE+1]]:{{.*}} offset of struct {{.*$}}
    match read(v.as_mut_ptr() as *mut c_void, size_of::<T>() as u32, src as *const c_void) {
        0 => Ok(v.assume_init()),
        error => Err(error),
    }
}

//===--- Direct accesses ------------------------------------------------------------------------------------------===//

#[no_mangle]
pub unsafe fn pid(t: *const task_struct) -> i32 {
    // ALL: {{^}}[[@LINE+1]]:5: offset of struct task_struct::pid{{$}}
    (*t).pid
}
#[no_mangle]
pub unsafe fn first_of_first(t: *const task_struct) -> u64 {
    // ALL: {{^}}[[@LINE+1]]:5: offset of struct task_struct::thread_info.flags
    (*t).thread_info.flags
}
#[no_mangle]
pub unsafe fn chain(t: *const task_struct) -> i32 {
    // ALL: {{^}}[[@LINE+3]]:{{.*}} offset of struct task_struct::real_parent
    // ALL: {{^}}[[@LINE+2]]:{{.*}} offset of struct task_struct::real_parent
    // ALL: {{^}}[[@LINE+1]]:{{.*}} offset of struct task_struct::tgid
    (*(*(*t).real_parent).real_parent).tgid
}
#[no_mangle]
pub unsafe fn reference(t: &mut task_struct) {
    // ALL: {{^}}[[@LINE+2]]:{{.*}} offset of struct task_struct::prio
    // ALL: {{^}}[[@LINE+1]]:{{.*}} offset of struct task_struct::prio
    t.prio += 1;
}
#[no_mangle]
pub unsafe fn nullable(t: Option<&task_struct>) -> u32 {
    match t {
        // ALL: {{^}}[[@LINE+1]]:{{.*}} offset of struct task_struct::__state
        Some(t) => t.__state,
        None => 0,
    }
}
#[no_mangle]
pub unsafe fn anonymous(t: *const task_struct) -> *mut file {
    // ALL: {{^}}[[@LINE+2]]:{{.*}} offset of struct task_struct::mm
    // ALL: {{^}}[[@LINE+1]]:{{.*}} offset of struct mm_struct::exe_file
    (*(*t).mm).__bindgen_anon_1.exe_file
}
#[no_mangle]
pub unsafe fn volatile(t: *const task_struct) -> i32 {
    // ALL: {{^}}[[@LINE+1]]:{{.*}} offset of struct task_struct::exit_code
    core::ptr::read_volatile(&raw const (*t).exit_code)
}
#[no_mangle]
pub unsafe fn function_pointer(t: *const task_struct) -> bool {
    // ALL: {{^}}[[@LINE+1]]:{{.*}} offset of struct task_struct::exit_hook
    (*t).exit_hook.is_some()
}
#[no_mangle]
pub unsafe fn small_struct(t: *const task_struct) -> kuid_t {
    // ALL: {{^}}[[@LINE+2]]:{{.*}} offset of struct task_struct::cred
    // ALL: {{^}}[[@LINE+1]]:{{.*}} offset of struct cred::uid.val
    (*(*t).cred).uid
}

//===--- Pointers that move ---------------------------------------------------------------------------------------===//

#[no_mangle]
pub unsafe fn walk(t: *const task_struct) -> i32 {
    let mut p = t;
    let mut n = 0;
    // ALL: {{^}}[[@LINE+1]]:{{.*}} offset of struct task_struct::pid
    while n < 5 && (*p).pid != 1 {
        // ALL: {{^}}[[@LINE+1]]:{{.*}} offset of struct task_struct::real_parent
        p = (*p).real_parent;
        n += 1;
    }
    n
}
#[no_mangle]
pub unsafe fn closure(t: *const task_struct) -> i32 {
    // NP: {{^}}[[@LINE+2]]:{{.*}} offset of struct task_struct::pid
    // ALL: {{^}}[[@LINE+1]]:{{.*}} offset of struct task_struct::pid
    let add = |n: i32| (*t).pid + n;
    add(1) + add(2)
}
/// Held in a struct, and handed to a function that is not inlined.
struct Holder {
    task: *const task_struct,
    n: i32,
}
#[inline(never)]
unsafe fn held(h: &Holder) -> i32 {
    // ALL: {{^}}[[@LINE+1]]:{{.*}} offset of struct task_struct::prio
    (*h.task).prio + h.n
}
#[no_mangle]
pub unsafe fn holder(task: *const task_struct) -> i32 {
    held(&Holder { task, n: 1 })
}
#[inline(never)]
unsafe fn parent<'a>(t: *const task_struct) -> Option<&'a task_struct> {
    // ALL: {{^}}[[@LINE+1]]:{{.*}} offset of struct task_struct::real_parent
    (*t).real_parent.as_ref()
}
#[no_mangle]
pub unsafe fn returned(t: *const task_struct) -> i32 {
    // ALL: {{^}}[[@LINE+1]]:{{.*}} offset of struct task_struct::tgid
    parent(t).map_or(0, |p| p.tgid)
}
/// What a context has, by a cast, in a variable.
#[no_mangle]
pub unsafe fn context(args: *const u64) -> i32 {
    let t = *args as *const task_struct;
    // ALL: {{^}}[[@LINE+1]]:{{.*}} offset of struct task_struct::pid
    (*t).pid
}
/// A tcp_sock begins with a sock: accesses to either are to what the variable says.
#[no_mangle]
pub unsafe fn derived(s: *const sock) -> u32 {
    let t = s as *const tcp_sock;
    // ALL: {{^}}[[@LINE+2]]:{{.*}} offset of struct tcp_sock::snd_cwnd
    // ALL: {{^}}[[@LINE+1]]:{{.*}} offset of struct sock::sk_type
    (*t).snd_cwnd + (*s).sk_type as u32
}

//===--- Addresses ------------------------------------------------------------------------------------------------===//

#[no_mangle]
pub unsafe fn probed(t: *const task_struct) -> Result<i32, i64> {
    // O0: {{^}}[[@LINE+1]]:{{.*}} offset of struct task_struct::real_parent
    let parent = probe(&(*t).real_parent)?;
    // O0: {{^}}[[@LINE+1]]:{{.*}} offset of struct task_struct::pid
    probe(&raw const (*parent).pid)
}
/// No number is added to the pointer for these.
#[no_mangle]
pub unsafe fn probed_first(s: *const sock) -> Result<u32, i64> {
    // O0: {{^}}[[@LINE+1]]:{{.*}} offset of struct sock::__sk_common.skc_daddr
    probe(core::ptr::addr_of!((*s).__sk_common.__bindgen_anon_1.__bindgen_anon_1.skc_daddr))
}
#[inline(never)]
unsafe fn weight(load: *const load_weight) -> u64 {
    // ALL: {{^}}[[@LINE+1]]:{{.*}} offset of struct load_weight::weight
    (*load).weight
}
#[no_mangle]
pub unsafe fn parameter(se: *const sched_entity) -> u64 {
    // ALL: {{^}}[[@LINE+1]]:{{.*}} offset of struct sched_entity::load
    weight(&(*se).load)
}
/// Whether the whole task is meant, or its first field, cannot be told: they must begin together.
#[no_mangle]
pub unsafe fn whole(t: *mut task_struct) {
    // ALL: {{^}}[[@LINE+1]]:{{.*}} offset of struct task_struct::thread_info.flags
    bpf_task_release(t)
}
/// Nor which member of the union.
#[no_mangle]
pub unsafe fn member(i: *const inode) -> u32 {
    // ALL: {{^}}[[@LINE+2]]:{{.*}} offset of struct inode::i_nlink
    // ALL: {{^}}[[@LINE+1]]:{{.*}} offset of struct inode::__i_nlink
    (*i).__bindgen_anon_1.i_nlink
}
/// Comparing says nothing about fields.
#[no_mangle]
pub unsafe fn compared(a: *const task_struct, b: *const task_struct) -> bool {
    a == b || a.is_null()
}

//===--- Arrays ---------------------------------------------------------------------------------------------------===//

#[no_mangle]
pub unsafe fn element(t: *const task_struct, i: usize) -> i8 {
    // ALL: {{^}}[[@LINE+1]]:{{.*}} offset of struct task_struct::comm[3]
    let third = (*t).comm[3];
    // ALL: {{^}}[[@LINE+1]]:{{.*}} offset of struct task_struct::comm{{$}}
    if i < 16 { (*t).comm[i] } else { third }
}
#[no_mangle]
pub unsafe fn structs(t: *const task_struct, i: usize) -> u64 {
    if i < 2 {
        // ALL: {{^}}[[@LINE+3]]:{{.*}} offset of struct task_struct::entities{{$}}
        // ALL: {{^}}[[@LINE+2]]:{{.*}} size of struct sched_entity{{$}}
        // ALL: {{^}}[[@LINE+1]]:{{.*}} offset of struct sched_entity::load.weight
        (*t).entities[i].load.weight
    } else {
        0
    }
}
#[no_mangle]
pub unsafe fn flexible(p: *const vmlinux::pid) -> i32 {
    // ALL: {{^}}[[@LINE+1]]:{{.*}} offset of struct pid::level
    let level = (*p).level as usize;
    // ALL-DAG: {{^}}[[@LINE+3]]:{{.*}} offset of struct pid::numbers
    // ALL-DAG: {{^}}[[@LINE+2]]:{{.*}} size of struct upid
    // ALL-DAG: {{^}}[[@LINE+1]]:{{.*}} offset of struct upid::nr
    (*(*p).numbers.as_ptr().add(level)).nr
}
#[no_mangle]
pub unsafe fn pointers(f: *const fdtable, i: usize) -> u32 {
    // ALL-DAG: {{^}}[[@LINE+2]]:{{.*}} offset of struct fdtable::fd
    // ALL-DAG: {{^}}[[@LINE+1]]:{{.*}} offset of struct file::f_flags
    (**(*f).fd.add(i)).f_flags
}
#[no_mangle]
pub unsafe fn name(t: *const task_struct) -> Result<[core::ffi::c_char; 16], i64> {
    // O0: {{^}}[[@LINE+1]]:{{.*}} offset of struct task_struct::comm{{$}}
    probe(&(*t).comm)
}

//===--- The program's own objects --------------------------------------------------------------------------------===//

#[no_mangle]
pub unsafe fn own(t: *const task_struct, i: usize) -> u64 {
    // ALL: {{^}}[[@LINE+1]]:{{.*}} offset of struct task_struct::se.vruntime
    let mut own = [load_weight { weight: (*t).se.vruntime, inv_weight: 2 }; 2];
    own[1].weight += own[i & 1].inv_weight as u64;
    own[i & 1].weight
}

/// For code generation: everything in one function.
#[no_mangle]
pub unsafe fn loadable(t: *const task_struct, s: *const sock) -> u64 {
    let hook = function_pointer(t) as u64;
    // ALL: {{^}}[[@LINE+1]]:{{.*}} offset of struct sock::__sk_common.skc_rcv_saddr
    hook + (*s).__sk_common.__bindgen_anon_1.__bindgen_anon_1.skc_rcv_saddr as u64
}

//===- read.rs - Reading through the kernel's pointers ----------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Some programs may follow the kernel's pointers themselves (tp_btf, fentry, lsm, iterators); others (kprobe,
// tracepoint, perf_event) need a helper for each step. A helper is called by its number, as the kernel's ABI has it.
//
// What a helper cannot read it makes zero. So of a path only the last step need be looked at: if one before failed, the
// pointer is null, and nothing can be read behind it.
//
//===----------------------------------------------------------------------------------------------------------------===//

use crate::KernelValue;
use core::ffi::c_void;
use core::mem::{size_of, transmute, MaybeUninit};

type Read = unsafe extern "C" fn(*mut c_void, u32, *const c_void) -> i64;

/// Calls the helper number `HELPER`, one of the four below, to read `bytes` bytes or a string.
///
/// # Safety
/// `bytes` bytes at `to` may be written.
#[inline(always)]
unsafe fn read<const HELPER: usize>(to: *mut c_void, bytes: usize, from: *const c_void) -> i64 {
    // SAFETY: the verifier knows the helper by this constant.
    unsafe { transmute::<usize, Read>(HELPER)(to, bytes as u32, from) }
}

/// `bpf_probe_read_kernel`, of a size that the loader says.
///
/// # Safety
/// As for `read`.
#[inline(always)]
pub(crate) unsafe fn read_kernel(to: *mut c_void, bytes: usize, from: *const c_void) -> i64 {
    // SAFETY: the caller's.
    unsafe { read::<113>(to, bytes, from) }
}

macro_rules! readers {
    ($memory:literal $value:ident $or_zero:ident $into:ident $str:ident $number:literal $str_number:literal) => {
        #[doc = concat!("A value of ", $memory, " memory, by `", stringify!($value), "` of C. Fails with the helper's error.")]
        ///
        /// # Safety
        /// None beyond that of a helper, which checks the address.
        #[inline(always)]
        pub unsafe fn $value<T: KernelValue>(from: *const T) -> Result<T, i64> {
            let mut value = MaybeUninit::<T>::uninit();
            // SAFETY: it writes at most the size of `value`.
            match unsafe { read::<$number>(value.as_mut_ptr().cast(), size_of::<T>(), from.cast()) } {
                // SAFETY: the helper has written all of it, and any bytes are a `T`.
                0 => Ok(unsafe { value.assume_init() }),
                status => Err(status),
            }
        }

        #[doc = concat!("A value of ", $memory, " memory, zero if it cannot be read.")]
        ///
        /// # Safety
        /// None beyond that of a helper, which checks the address.
        #[inline(always)]
        pub unsafe fn $or_zero<T: KernelValue>(from: *const T) -> T {
            let mut value = MaybeUninit::<T>::uninit();
            // SAFETY: the helper writes all of it, zeros if need be, and any bytes are a `T`.
            unsafe {
                read::<$number>(value.as_mut_ptr().cast(), size_of::<T>(), from.cast());
                value.assume_init()
            }
        }

        #[doc = concat!("Copies a value of ", $memory, " memory to `to`, zero if it cannot be read.")]
        ///
        /// # Safety
        /// `to` may be written.
        #[inline(always)]
        pub unsafe fn $into<T: KernelValue>(to: *mut T, from: *const T) -> Result<(), i64> {
            // SAFETY: the caller's.
            match unsafe { read::<$number>(to.cast(), size_of::<T>(), from.cast()) } {
                0 => Ok(()),
                status => Err(status),
            }
        }

        #[doc = concat!("Copies a string of ", $memory, " memory: how many bytes of `into` were written, with the zero at the end.")]
        ///
        /// # Safety
        /// None beyond that of a helper, which checks the address.
        #[inline(always)]
        pub unsafe fn $str<T>(from: *const T, into: &mut [u8]) -> Result<usize, i64> {
            // SAFETY: it writes at most the length of `into`.
            let length = unsafe { read::<$str_number>(into.as_mut_ptr().cast(), into.len(), from.cast()) };
            if length >= 0 {
                Ok(length as usize)
            } else {
                Err(length)
            }
        }
    };
}
readers! { "kernel" probe_read_kernel probe_read_kernel_or_zero probe_read_kernel_into probe_read_kernel_str 113 115 }
readers! { "user" probe_read_user probe_read_user_or_zero probe_read_user_into probe_read_user_str 112 114 }

/// Follows pointers with `bpf_probe_read_kernel`: `core_read!(task, mm, exe_file, f_inode, i_ino)` is what
/// `(*(*(*(*task).mm).exe_file).f_inode).i_ino` would be if the program might read there. A step may have several
/// fields, `se.vruntime`, and elements, `comm[2]`. A `Result`, with the helper's error if any step failed, for use in an
/// `unsafe` block. C: `BPF_CORE_READ`.
///
/// ```
/// polybpf::kernel_types! {
///     struct task_struct { real_parent: *const task_struct, tgid: i32, se: struct { vruntime: u64 } }
/// }
/// let task: *const task_struct = current_task();
/// assert!(polybpf::core_read!(task, real_parent, tgid) == Ok((*(*task).real_parent).tgid));
/// assert!(polybpf::core_read!(task, real_parent, real_parent, se.vruntime).is_ok());
/// let nothing: *const task_struct = core::ptr::null();
/// assert!(polybpf::core_read!(nothing, real_parent, tgid).is_err());
/// ```
#[macro_export]
macro_rules! core_read {
    ($from:expr, $($path:tt)+) => {
        $crate::__private::probe_read_kernel($crate::__core_address!(probe_read_kernel_or_zero $from, [] $($path)+))
    };
}

/// The same, with zero for what cannot be read, as in C; one check less.
///
/// ```
/// polybpf::kernel_types! {
///     struct task_struct { real_parent: *const task_struct, tgid: i32 }
/// }
/// let task: *const task_struct = current_task();
/// assert!(polybpf::core_read_or_zero!(task, real_parent, tgid) == (*(*task).real_parent).tgid);
/// let nothing: *const task_struct = core::ptr::null();
/// assert!(polybpf::core_read_or_zero!(nothing, real_parent, tgid) == 0);
/// ```
#[macro_export]
macro_rules! core_read_or_zero {
    ($from:expr, $($path:tt)+) => {
        $crate::__private::probe_read_kernel_or_zero(
            $crate::__core_address!(probe_read_kernel_or_zero $from, [] $($path)+))
    };
}

/// The same to a place that the program has: `core_read_into!(&mut event.comm, task, comm)`. C: `BPF_CORE_READ_INTO`.
///
/// ```
/// polybpf::kernel_types! {
///     struct task_struct { real_parent: *const task_struct, comm: [u8; 16] }
/// }
/// let task: *const task_struct = current_task();
/// let mut comm = [0; 16];
/// assert!(polybpf::core_read_into!(&mut comm, task, real_parent, comm) == Ok(()));
/// assert!(comm[0] == (*(*task).real_parent).comm[0]);
/// ```
#[macro_export]
macro_rules! core_read_into {
    ($to:expr, $from:expr, $($path:tt)+) => {
        $crate::__private::probe_read_kernel_into(
            $to, $crate::__core_address!(probe_read_kernel_or_zero $from, [] $($path)+))
    };
}

/// `core_read!` through pointers to user memory, with `bpf_probe_read_user`. C: `BPF_CORE_READ_USER`.
///
/// ```
/// polybpf::kernel_types! {
///     struct iovec { iov_len: u64 }
/// }
/// let not_mapped: *const iovec = core::ptr::null();
/// assert!(polybpf::core_read_user!(not_mapped, iov_len).is_err());
/// ```
#[macro_export]
macro_rules! core_read_user {
    ($from:expr, $($path:tt)+) => {
        $crate::__private::probe_read_user($crate::__core_address!(probe_read_user_or_zero $from, [] $($path)+))
    };
}

/// Follows pointers up to a string, the last field (an array of bytes), and copies it; or copies the string that a
/// pointer points to. How many bytes were written, with the zero at the end, or the helper's error. C:
/// `BPF_CORE_READ_STR_INTO`.
///
/// ```
/// polybpf::kernel_types! {
///     struct task_struct { real_parent: *const task_struct, comm: [u8; 16] }
///     struct super_block { s_type: *const file_system_type }
///     struct file_system_type { name: *const u8 }
/// }
/// let task: *const task_struct = current_task();
/// let mut comm = [0; 16];
/// let length = polybpf::core_read_str!(&mut comm, task, real_parent, comm);
/// assert!(length.is_ok() && comm[0] == (*(*task).real_parent).comm[0]);
/// let address = &raw const (*task).comm;
/// assert!(polybpf::core_read_str!(&mut comm, address).is_ok() && comm[0] == (*task).comm[0]);
/// ```
#[macro_export]
macro_rules! core_read_str {
    ($into:expr, $from:expr) => { $crate::__private::probe_read_kernel_str($from, $into) };
    ($into:expr, $from:expr, $($path:tt)+) => {
        $crate::__private::probe_read_kernel_str(
            $crate::__core_address!(probe_read_kernel_or_zero $from, [] $($path)+), $into)
    };
}

/// The same in user memory. C: `BPF_CORE_READ_USER_STR_INTO`.
///
/// ```
/// let mut text = [1; 16];
/// let not_mapped: *const u8 = core::ptr::null();
/// assert!(polybpf::core_read_user_str!(&mut text, not_mapped).is_err());
/// ```
#[macro_export]
macro_rules! core_read_user_str {
    ($into:expr, $from:expr) => { $crate::__private::probe_read_user_str($from, $into) };
    ($into:expr, $from:expr, $($path:tt)+) => {
        $crate::__private::probe_read_user_str(
            $crate::__core_address!(probe_read_user_or_zero $from, [] $($path)+), $into)
    };
}

/// `the address to begin with, [fields of this step so far] what is left of the path`
#[doc(hidden)]
#[macro_export]
macro_rules! __core_address {
    ($read:ident $from:expr, [$($step:tt)+] , $($rest:tt)+) => {
        $crate::__core_address!($read $crate::__private::$read(&raw const (*$from).$($step)+), [] $($rest)+)
    };
    ($read:ident $from:expr, [$($step:tt)+]) => { &raw const (*$from).$($step)+ };
    ($read:ident $from:expr, [$($step:tt)*] $next:tt $($rest:tt)*) => {
        $crate::__core_address!($read $from, [$($step)* $next] $($rest)*)
    };
}

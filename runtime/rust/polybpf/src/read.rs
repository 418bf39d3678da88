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
//===----------------------------------------------------------------------------------------------------------------===//

use core::ffi::c_void;
use core::mem::{size_of, transmute, MaybeUninit};

type Read = unsafe extern "C" fn(*mut c_void, u32, *const c_void) -> i64;

const PROBE_READ_USER: usize = 112;
const PROBE_READ_KERNEL: usize = 113;
const PROBE_READ_USER_STR: usize = 114;
const PROBE_READ_KERNEL_STR: usize = 115;

/// # Safety
/// `helper` is the number of a helper that reads.
#[inline(always)]
unsafe fn read<T>(helper: usize, from: *const T) -> Result<T, i64> {
    let mut value = MaybeUninit::<T>::uninit();
    // SAFETY: the verifier knows the helper by this constant; it writes at most the size of `value`.
    let status = unsafe { transmute::<usize, Read>(helper)(value.as_mut_ptr().cast(), size_of::<T>() as u32, from.cast()) };
    if status == 0 {
        // SAFETY: the helper has written all of it.
        Ok(unsafe { value.assume_init() })
    } else {
        Err(status)
    }
}

/// # Safety
/// As for `read`; the helper writes a string that ends with a zero and returns its length with the zero.
#[inline(always)]
unsafe fn read_str<T>(helper: usize, from: *const T, into: &mut [u8]) -> Result<usize, i64> {
    // SAFETY: as in `read`.
    let length = unsafe { transmute::<usize, Read>(helper)(into.as_mut_ptr().cast(), into.len() as u32, from.cast()) };
    if length >= 0 {
        Ok(length as usize)
    } else {
        Err(length)
    }
}

/// `bpf_probe_read_kernel`.
///
/// # Safety
/// Any bytes at `from` have to be a value of `T`.
#[inline(always)]
pub unsafe fn probe_read_kernel<T>(from: *const T) -> Result<T, i64> {
    // SAFETY: the caller's.
    unsafe { read(PROBE_READ_KERNEL, from) }
}

/// `bpf_probe_read_user`.
///
/// # Safety
/// As for [`probe_read_kernel`].
#[inline(always)]
pub unsafe fn probe_read_user<T>(from: *const T) -> Result<T, i64> {
    // SAFETY: the caller's.
    unsafe { read(PROBE_READ_USER, from) }
}

/// `bpf_probe_read_kernel_str`: how many bytes of `into` were written, with the zero at the end.
///
/// # Safety
/// None beyond that of a helper: it fails where `from` cannot be read.
#[inline(always)]
pub unsafe fn probe_read_kernel_str<T>(from: *const T, into: &mut [u8]) -> Result<usize, i64> {
    // SAFETY: the caller's.
    unsafe { read_str(PROBE_READ_KERNEL_STR, from, into) }
}

/// `bpf_probe_read_user_str`.
///
/// # Safety
/// As for [`probe_read_kernel_str`].
#[inline(always)]
pub unsafe fn probe_read_user_str<T>(from: *const T, into: &mut [u8]) -> Result<usize, i64> {
    // SAFETY: the caller's.
    unsafe { read_str(PROBE_READ_USER_STR, from, into) }
}

/// The bit-field of which `unit` holds the bytes.
#[inline(always)]
pub fn bits(unit: u64, lshift: u64, rshift: u64, signed: bool) -> u64 {
    if signed {
        (((unit << lshift) as i64) >> rshift) as u64
    } else {
        (unit << lshift) >> rshift
    }
}

/// Follows pointers with `bpf_probe_read_kernel`: `core_read!(task, mm, exe_file, f_inode, i_ino)` is what
/// `(*(*(*(*task).mm).exe_file).f_inode).i_ino` would be if the program might read there. A step may have several
/// fields, `se.vruntime`. A `Result`, with the helper's error, for use in an `unsafe` block.
#[macro_export]
macro_rules! core_read {
    ($from:expr, $($path:tt)+) => { $crate::__core_read!(probe_read_kernel $from, [] $($path)+) };
}

/// The same through pointers to user memory, with `bpf_probe_read_user`.
#[macro_export]
macro_rules! core_read_user {
    ($from:expr, $($path:tt)+) => { $crate::__core_read!(probe_read_user $from, [] $($path)+) };
}

/// Follows pointers up to a string, the last field (an array of bytes, or a pointer to bytes that `core_read!` got), and
/// copies it: `core_read_str!(&mut buffer, task, comm)`. How many bytes were written, with the zero at the end, or the
/// helper's error.
#[macro_export]
macro_rules! core_read_str {
    ($into:expr, $from:expr) => { $crate::__private::probe_read_kernel_str($from, $into) };
    ($into:expr, $from:expr, $($path:tt)+) => {
        match $crate::__core_address!(probe_read_kernel $from, [] $($path)+) {
            Ok(address) => $crate::__private::probe_read_kernel_str(address, $into),
            Err(status) => Err(status),
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __core_read {
    ($read:ident $from:expr, [] $($path:tt)+) => {
        match $crate::__core_address!($read $from, [] $($path)+) {
            Ok(address) => $crate::__private::$read(address),
            Err(status) => Err(status),
        }
    };
}

/// `the address to begin with, [fields of this step so far] what is left of the path`
#[doc(hidden)]
#[macro_export]
macro_rules! __core_address {
    ($read:ident $from:expr, [$($step:tt)+] , $($rest:tt)+) => {
        match $crate::__private::$read(&raw const (*$from).$($step)+) {
            Ok(next) => $crate::__core_address!($read next, [] $($rest)+),
            Err(status) => Err(status),
        }
    };
    ($read:ident $from:expr, [$($step:tt)+]) => { Ok::<_, i64>(&raw const (*$from).$($step)+) };
    ($read:ident $from:expr, [$($step:tt)*] $next:tt $($rest:tt)*) => {
        $crate::__core_address!($read $from, [$($step)* $next] $($rest)*)
    };
}

/// A bit-field, which Rust has no syntax for, where the program may follow the pointer itself:
/// `bitfield!(task, task_struct, in_execve: u32)`, with the type that the kernel declares it with. A `u64`.
#[macro_export]
macro_rules! bitfield {
    ($from:expr, $type:ident, $field:ident : $leaf:ident) => {{
        let unit = ($from as *const u8).wrapping_add($crate::__about_bits!("field_offset" $type $field $leaf) as usize);
        let unit = match $crate::__about_bits!("field_size" $type $field $leaf) {
            1 => *unit as u64,
            2 => *(unit as *const u16) as u64,
            4 => *(unit as *const u32) as u64,
            _ => *(unit as *const u64),
        };
        $crate::__bits!(unit, $type, $field, $leaf)
    }};
}

/// The same with `bpf_probe_read_kernel`; a `Result`.
#[macro_export]
macro_rules! bitfield_probed {
    ($from:expr, $type:ident, $field:ident : $leaf:ident) => {{
        let unit = ($from as *const u8).wrapping_add($crate::__about_bits!("field_offset" $type $field $leaf) as usize);
        match $crate::__about_bits!("field_size" $type $field $leaf) {
            1 => $crate::__private::probe_read_kernel(unit).map(|unit| unit as u64),
            2 => $crate::__private::probe_read_kernel(unit as *const u16).map(|unit| unit as u64),
            4 => $crate::__private::probe_read_kernel(unit as *const u32).map(|unit| unit as u64),
            _ => $crate::__private::probe_read_kernel(unit as *const u64),
        }
        .map(|unit| $crate::__bits!(unit, $type, $field, $leaf))
    }};
}

#[doc(hidden)]
#[macro_export]
macro_rules! __bits {
    ($unit:ident, $type:ident, $field:ident, $leaf:ident) => {
        $crate::__private::bits(
            $unit,
            $crate::__about_bits!("field_lshift" $type $field $leaf),
            $crate::__about_bits!("field_rshift" $type $field $leaf),
            $crate::__about_bits!("field_signed" $type $field $leaf) != 0,
        )
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __about_bits {
    ($kind:literal $type:ident $field:ident $leaf:ident) => {{
        extern "C" {
            #[link_name = concat!("polybpf.core.", $kind, ":", stringify!($type), ":", stringify!($field), ":",
                                  stringify!($leaf))]
            fn marker() -> u64;
        }
        marker()
    }};
}

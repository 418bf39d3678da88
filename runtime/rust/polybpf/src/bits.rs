//===- bits.rs - Bit-fields -------------------------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// Where the bits of a field are, and in what integer, is five questions to the loader. Its answers are constants to the
// verifier, which follows one way of each branch.
//
//===----------------------------------------------------------------------------------------------------------------===//

use crate::ask::markers;
use crate::tags::Field;
use core::hint::assert_unchecked;

/// Where the bytes are that hold the field of this number.
#[inline(always)]
fn unit<T>(from: *const T, number: usize) -> *const u8 {
    // SAFETY: no one is called.
    from.cast::<u8>().wrapping_add(unsafe { markers::field_offset(number) } as usize)
}

extern "C" {
    // The same question as without the suffix, which keeps the two sides of a branch apart: each is one instruction.
    #[link_name = "polybpf.core.field_rshift#signed"]
    fn field_rshift_signed(number: usize) -> u64;
}

/// An answer that is how far to shift: there is a bit at least.
#[inline(always)]
fn distance(answer: u64) -> u64 {
    // SAFETY: a loader's answer.
    unsafe { assert_unchecked(answer < 64) };
    answer
}

/// The field of this number, of which `unit` holds the bytes.
#[inline(always)]
fn value(unit: u64, number: usize) -> u64 {
    // SAFETY: no one is called.
    unsafe {
        let left = unit << distance(markers::field_lshift(number));
        if markers::field_signed(number) != 0 {
            (left as i64 >> distance(field_rshift_signed(number))) as u64
        } else {
            left >> distance(markers::field_rshift(number))
        }
    }
}

/// # Safety
/// `from` may be read.
#[inline(always)]
pub unsafe fn bits_at<T>(from: *const T, number: usize) -> u64 {
    let unit = unit(from, number);
    // SAFETY: the caller's.
    let bytes = unsafe {
        match markers::field_size(number) {
            1 => *unit as u64,
            2 => *unit.cast::<u16>() as u64,
            4 => *unit.cast::<u32>() as u64,
            _ => *unit.cast::<u64>(),
        }
    };
    value(bytes, number)
}

/// The bytes that hold the field, zero if they cannot be read, and what the helper said.
///
/// # Safety
/// None beyond that of a helper, which checks the address.
#[inline(always)]
unsafe fn probe<T>(from: *const T, number: usize) -> (u64, i64) {
    let unit = unit(from, number);
    let mut bytes = 0u64;
    // SAFETY: the field has no more than eight bytes, which begin or end where the integer does.
    let status = unsafe {
        let size = markers::field_size(number) as usize;
        let to = (&raw mut bytes).cast::<u8>();
        let to = if cfg!(target_endian = "big") { to.wrapping_add(8 - size) } else { to };
        crate::read::read_kernel(to.cast(), size, unit.cast())
    };
    (bytes, status)
}

/// # Safety
/// None beyond that of a helper, which checks the address.
#[inline(always)]
pub unsafe fn bits_probed_at<T>(from: *const T, number: usize) -> Result<u64, i64> {
    // SAFETY: the caller's.
    match unsafe { probe(from, number) } {
        (bytes, 0) => Ok(value(bytes, number)),
        (_, status) => Err(status),
    }
}

/// # Safety
/// None beyond that of a helper, which checks the address.
#[inline(always)]
pub unsafe fn bits_or_zero_at<T>(from: *const T, number: usize) -> u64 {
    // SAFETY: the caller's.
    value(unsafe { probe(from, number) }.0, number)
}

/// # Safety
/// `from` may be read.
#[inline(always)]
pub unsafe fn bits<const NAME: u64, T: Field<NAME>>(from: *const T) -> u64 {
    // SAFETY: the caller's.
    unsafe { bits_at(from, T::OFFSET) }
}

/// # Safety
/// None beyond that of a helper, which checks the address.
#[inline(always)]
pub unsafe fn bits_probed<const NAME: u64, T: Field<NAME>>(from: *const T) -> Result<u64, i64> {
    // SAFETY: the caller's.
    unsafe { bits_probed_at(from, T::OFFSET) }
}

/// # Safety
/// None beyond that of a helper, which checks the address.
#[inline(always)]
pub unsafe fn bits_or_zero<const NAME: u64, T: Field<NAME>>(from: *const T) -> u64 {
    // SAFETY: the caller's.
    unsafe { bits_or_zero_at(from, T::OFFSET) }
}

/// A bit-field, which Rust has no syntax for, or any other integer, where the program may follow the pointer itself.
/// A `u64`, sign-extended if the kernel's field is signed. C: `BPF_CORE_READ_BITFIELD`.
///
/// A field of a field needs the type as well: `bitfield!(p, outer, inner.flag)`.
///
/// ```
/// polybpf::kernel_types! {
///     struct task_struct { in_execve: u32 : 1, tgid: i32 }
/// }
/// let task: *const task_struct = current_task();
/// assert!(polybpf::bitfield!(task, in_execve) == 0);
/// assert!(polybpf::bitfield!(task, task_struct, tgid) == (*task).tgid as u64);
/// ```
#[macro_export]
macro_rules! bitfield {
    ($from:expr, $type:ty, $($path:tt)+) => {
        $crate::__private::bits_at::<$type>($from, $crate::__private::offset_of!($type, $($path)+))
    };
    ($from:expr, $field:ident) => {
        $crate::__private::bits::<{ $crate::__private::hash(stringify!($field)) }, _>($from)
    };
}

/// The same with `bpf_probe_read_kernel`; a `Result`.
///
/// ```
/// polybpf::kernel_types! {
///     struct task_struct { in_execve: u32 : 1 }
/// }
/// let task: *const task_struct = current_task();
/// assert!(polybpf::bitfield_probed!(task, in_execve) == Ok(0));
/// let nothing: *const task_struct = core::ptr::null();
/// assert!(polybpf::bitfield_probed!(nothing, in_execve).is_err());
/// ```
#[macro_export]
macro_rules! bitfield_probed {
    ($from:expr, $type:ty, $($path:tt)+) => {
        $crate::__private::bits_probed_at::<$type>($from, $crate::__private::offset_of!($type, $($path)+))
    };
    ($from:expr, $field:ident) => {
        $crate::__private::bits_probed::<{ $crate::__private::hash(stringify!($field)) }, _>($from)
    };
}

/// The same with zero for what cannot be read, as in C; one check less. C: `BPF_CORE_READ_BITFIELD_PROBED`.
///
/// ```
/// polybpf::kernel_types! {
///     struct task_struct { in_execve: u32 : 1 }
/// }
/// let nothing: *const task_struct = core::ptr::null();
/// assert!(polybpf::bitfield_or_zero!(nothing, in_execve) == 0);
/// ```
#[macro_export]
macro_rules! bitfield_or_zero {
    ($from:expr, $type:ty, $($path:tt)+) => {
        $crate::__private::bits_or_zero_at::<$type>($from, $crate::__private::offset_of!($type, $($path)+))
    };
    ($from:expr, $field:ident) => {
        $crate::__private::bits_or_zero::<{ $crate::__private::hash(stringify!($field)) }, _>($from)
    };
}

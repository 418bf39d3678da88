//===- values.rs - Types that memory of the kernel can be read as -----------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// The kernel writes what it likes. A Rust enum or a bool with bits that are none of its values is undefined behaviour,
// so that neither can be the type of a field. An `enum` of `kernel_types!` can: it is an integer with names.
//
//===----------------------------------------------------------------------------------------------------------------===//

/// A type that a field of [`kernel_types!`](crate::kernel_types) may have: a [`KernelValue`], a declared type, an array
/// of either; a reference or a function pointer in an `Option`.
///
/// # Safety
/// To a loader, which compares the kinds of fields, the type has to be what the kernel's field is: an integer, a
/// pointer, ... `#[repr(transparent)]` structs are what they hold:
///
/// ```
/// #[derive(Clone, Copy)]
/// #[repr(transparent)]
/// struct Pid(i32);
/// unsafe impl polybpf::FieldType for Pid {}
/// unsafe impl polybpf::KernelValue for Pid {}
/// polybpf::kernel_types! {
///     struct task_struct { tgid: Pid }
/// }
/// let task: *const task_struct = current_task();
/// assert!((*task).tgid.0 > 0);
/// ```
#[diagnostic::on_unimplemented(message = "`{Self}` cannot be the type of a kernel type's field",
    label = "not a type whose values are all that the kernel may write",
    note = "integers, floats, pointers, types of `kernel_types!`, arrays of them, and `Option` of a reference or function \
            can; for a bool use `u8`, for an enum one of `kernel_types!`")]
pub unsafe trait FieldType {}

/// A type of which any bytes are a value, so that memory of the kernel may be read as it: integers, floats, pointers, enums
/// of [`kernel_types!`](crate::kernel_types), arrays of these.
///
/// ```
/// fn or<T: polybpf::KernelValue>(read: Result<T, i64>, other: T) -> T {
///     match read {
///         Ok(value) => value,
///         Err(_) => other,
///     }
/// }
/// polybpf::kernel_types! {
///     struct task_struct { tgid: i32 }
/// }
/// let nothing: *const task_struct = core::ptr::null();
/// assert!(or(polybpf::core_read!(nothing, tgid), -1) == -1);
/// ```
///
/// # Safety
/// Any bytes are a value of the type.
#[diagnostic::on_unimplemented(message = "`{Self}` cannot be read as a whole",
    label = "not a value that can be copied out of the kernel",
    note = "of a type of `kernel_types!`, read a field, since only the kernel knows its size; as values there are \
            integers, floats, pointers, enums of `kernel_types!`, and arrays of them")]
pub unsafe trait KernelValue: Copy {}

macro_rules! values {
    ($($type:ty)*) => { $(
        // SAFETY: any bytes are one.
        unsafe impl KernelValue for $type {}
        // SAFETY: an integer is one in C, and a float a float.
        unsafe impl FieldType for $type {}
    )* };
}
values! { u8 i8 u16 i16 u32 i32 u64 i64 usize isize u128 i128 f32 f64 }

// SAFETY: as its elements.
unsafe impl<T: KernelValue, const N: usize> KernelValue for [T; N] {}
// SAFETY: as its elements.
unsafe impl<T: FieldType, const N: usize> FieldType for [T; N] {}
// SAFETY: a pointer may be any address.
unsafe impl<T> KernelValue for *const T {}
// SAFETY: a pointer is one in C.
unsafe impl<T> FieldType for *const T {}
// SAFETY: a pointer may be any address.
unsafe impl<T> KernelValue for *mut T {}
// SAFETY: a pointer is one in C.
unsafe impl<T> FieldType for *mut T {}
// SAFETY: a pointer in C; whoever reads it says that it points to a `T`, or is null.
unsafe impl<T> FieldType for Option<&'static T> {}
// SAFETY: no value.
unsafe impl<T, const BITS: usize> FieldType for crate::BitField<T, BITS> {}

/// C's `char`, which is neither `i8` nor `u8`: only [`type_matches!`](crate::type_matches) tells them apart.
///
/// ```
/// polybpf::kernel_types! {
///     struct task_struct { comm: [polybpf::c_char; 16] }
/// }
/// let task: *const task_struct = current_task();
/// assert!((*task).comm[0].get() != 0);
/// ```
#[allow(non_camel_case_types)]
#[derive(Clone, Copy, PartialEq, Eq)]
#[repr(transparent)]
pub struct c_char {
    __polybpf_char: i8,
}

impl c_char {
    /// The byte that it is.
    pub const fn get(self) -> u8 {
        self.__polybpf_char as u8
    }
}
// SAFETY: a byte.
unsafe impl KernelValue for c_char {}
// SAFETY: an integer.
unsafe impl FieldType for c_char {}

macro_rules! functions {
    ($($argument:ident)*) => {
        // SAFETY: pointers to functions in C.
        unsafe impl<R, $($argument),*> FieldType for Option<extern "C" fn($($argument),*) -> R> {}
        // SAFETY: the same.
        unsafe impl<R, $($argument),*> FieldType for Option<unsafe extern "C" fn($($argument),*) -> R> {}
    };
}
functions! {}
functions! { A }
functions! { A B }
functions! { A B C }
functions! { A B C D }
functions! { A B C D E }
functions! { A B C D E F }

/// Fails to compile if `T` cannot be the type of a field.
pub const fn check_field<T: FieldType>() {}

//===- ask.rs - Questions to the loader -------------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// A question is a call of a function that no one defines (docs/CORE.md, "Markers"). Its argument is a number like no
// other: the offset of a field of a declared type; or, for a question about a type, the size of
//
//   About<pid_t, 9006717065142272>     { __polybpf_tag0: [u8; ..], __polybpf_subject: pid_t }
//
// of which each question has its own. So any type can be asked about, if it has a meaning in C.
//
//===----------------------------------------------------------------------------------------------------------------===//

use crate::tags::Field;
use core::hint::assert_unchecked;
use core::mem::size_of;

macro_rules! markers {
    ($(#[$meta:meta])* $module:ident $levels:literal $($name:ident)*) => {
        $(#[$meta])*
        #[allow(missing_docs)]
        pub mod $module {
            extern "C" {
                $(#[link_name = concat!("polybpf.core.", stringify!($name), $levels)]
                  pub fn $name(number: usize) -> u64;)*
            }
        }
    };
}
markers! {
    /// Markers whose argument is a number of a tagged type.
    markers ""
    field_offset field_size field_exists field_signed field_lshift field_rshift
    type_id_local type_id_kernel type_exists type_size type_matches enum_value enum_value_exists
}
markers! {
    /// About an element of an array, which has the number of the array if it is the first one.
    markers1 "[]"
    field_offset field_size field_exists
}
markers! {
    /// About an element of an element.
    markers2 "[][]"
    field_offset field_size field_exists
}
markers! {
    /// And of an element of that.
    markers3 "[][][]"
    field_offset field_size field_exists
}

/// An answer that is yes or no.
#[inline(always)]
pub fn is(answer: u64) -> bool {
    // SAFETY: a loader's answer.
    unsafe { assert_unchecked(answer <= 1) };
    answer != 0
}

/// Where the field of that hash is in what `place`, which is never called, is the address of.
pub const fn offset_behind<const FIELD: u64, T, U: Field<FIELD>, F: Fn(*const T) -> *const U>(_place: &F) -> usize {
    U::OFFSET
}

/// The size of that.
pub const fn size_behind<T, U, F: Fn(*const T) -> *const U>(_place: &F) -> usize {
    size_of::<U>()
}

#[doc(hidden)]
#[macro_export]
macro_rules! __about_number {
    ($markers:ident $marker:ident $type:ty, $number:expr) => {{
        // A variable takes the type into the debug info, even if nothing else in the program is of that type.
        let _kernel_type: *const $type = $crate::__private::null();
        // SAFETY: no one is called; the loader puts the answer in place of the call.
        #[allow(unused_unsafe)]
        unsafe { $crate::__private::$markers::$marker($number) }
    }};
}

/// `marker type, path`: the path as `offset_of!` takes it, or with elements of arrays, of which that knows nothing.
#[doc(hidden)]
#[macro_export]
macro_rules! __about_field {
    ($marker:ident $type:ty, $($field:ident).+) => {
        $crate::__about_number!(markers $marker $type, $crate::__private::offset_of!($type, $($field).+))
    };
    ($marker:ident $type:ty, $($path:tt)+) => { $crate::__about_path!($marker $type, [] [0] [] . $($path)+) };
}

/// `[elements at the end of the path so far] [offset so far] [path so far] what is left of it`
#[doc(hidden)]
#[macro_export]
macro_rules! __about_path {
    ($marker:ident $type:ty, [] [$($offset:tt)*] $path:tt) => {
        $crate::__about_number!(markers $marker $type, (const { $($offset)* }))
    };
    ($marker:ident $type:ty, [[]] [$($offset:tt)*] $path:tt) => {
        $crate::__about_number!(markers1 $marker $type, (const { $($offset)* }))
    };
    ($marker:ident $type:ty, [[] []] [$($offset:tt)*] $path:tt) => {
        $crate::__about_number!(markers2 $marker $type, (const { $($offset)* }))
    };
    ($marker:ident $type:ty, [[] [] []] [$($offset:tt)*] $path:tt) => {
        $crate::__about_number!(markers3 $marker $type, (const { $($offset)* }))
    };
    ($marker:ident $type:ty, $levels:tt [$($offset:tt)*] [$($path:tt)*] . $field:ident $($rest:tt)*) => {
        $crate::__about_path!($marker $type, []
            [$($offset)* + $crate::__private::offset_behind::<{ $crate::__private::hash(stringify!($field)) }, _, _, _>(
                &|object: *const $type| unsafe { &raw const (*object) $($path)* })]
            [$($path)* . $field] $($rest)*)
    };
    ($marker:ident $type:ty, [$($levels:tt)*] [$($offset:tt)*] [$($path:tt)*] [$index:expr] $($rest:tt)*) => {
        $crate::__about_path!($marker $type, [$($levels)* []]
            [$($offset)* + $index * $crate::__private::size_behind(
                &|object: *const $type| unsafe { &raw const (*object) $($path)* [$index] })]
            [$($path)* [$index]] $($rest)*)
    };
}

/// Whether the kernel's type has the field. C: `bpf_core_field_exists`.
///
/// ```
/// polybpf::kernel_types! {
///     struct task_struct { se: struct { vruntime: u64 }, comm: [u8; 16], no_such_field: u32 }
/// }
/// assert!(polybpf::field_exists!(task_struct, se.vruntime) && polybpf::field_exists!(task_struct, comm[2]));
/// assert!(!polybpf::field_exists!(task_struct, no_such_field));
/// ```
#[macro_export]
macro_rules! field_exists {
    ($type:ty, $($field:tt)+) => { $crate::__private::is($crate::__about_field!(field_exists $type, $($field)+)) };
}

/// The size of a field in the kernel's type, in bytes. C: `bpf_core_field_size`.
///
/// ```
/// polybpf::kernel_types! {
///     struct task_struct { comm: [u8; 1] }
/// }
/// assert!(polybpf::field_size!(task_struct, comm) == 16 && polybpf::field_size!(task_struct, comm[0]) == 1);
/// ```
#[macro_export]
macro_rules! field_size {
    ($type:ty, $($field:tt)+) => { $crate::__about_field!(field_size $type, $($field)+) };
}

/// Where a field is in the kernel's type, in bytes. C: `bpf_core_field_offset`.
///
/// ```
/// polybpf::kernel_types! {
///     struct task_struct { comm: [u8; 16], pid: i32 }
/// }
/// let task: *const task_struct = current_task();
/// let pid = task.cast::<u8>().add(polybpf::field_offset!(task_struct, pid) as usize).cast::<i32>();
/// assert!(*pid == (*task).pid);
/// assert!(polybpf::field_offset!(task_struct, comm[3]) == polybpf::field_offset!(task_struct, comm) + 3);
/// ```
#[macro_export]
macro_rules! field_offset {
    ($type:ty, $($field:tt)+) => { $crate::__about_field!(field_offset $type, $($field)+) };
}

/// `marker type`, as the macros take it: `T`, `typedef T`, or a definition without a name.
#[doc(hidden)]
#[macro_export]
macro_rules! __about_type {
    ($marker:ident typedef $name:ident) => {
        $crate::__about_type!($marker $crate::__private::Typedef<$name, $crate::__text!(Name, stringify!($name))>)
    };
    ($marker:ident struct { $($body:tt)* }) => {{
        $crate::__kernel_record! { [] [] [] [] __polybpf_tag [] { $($body)* } }
        $crate::__about_type!($marker __polybpf_tag)
    }};
    ($marker:ident union { $($body:tt)* }) => {{
        $crate::__kernel_record! { [] [] [] [] __polybpf_tag [UnionType] { $($body)* } }
        $crate::__about_type!($marker __polybpf_tag)
    }};
    ($marker:ident enum { $($body:tt)* }) => {{
        $crate::__kernel_enum! { [] [] [] [u32] [] __polybpf_tag [] { $($body)* } }
        $crate::__about_type!($marker __polybpf_tag)
    }};
    ($marker:ident $type:ty) => {
        $crate::__about_number!(markers $marker
            $crate::__private::About<$type, { $crate::__private::type_tag(
                concat!(module_path!(), ":", line!(), ":", column!(), ":", stringify!($type))) }>,
            $crate::__private::size_of::<$crate::__private::About<$type, { $crate::__private::type_tag(
                concat!(module_path!(), ":", line!(), ":", column!(), ":", stringify!($type))) }>>())
    };
}

/// Whether the kernel has a type of that name and kind. C: `bpf_core_type_exists`.
///
/// As in all questions about types, that is a type of [`kernel_types!`](crate::kernel_types), or `typedef` and the name
/// of a typedef that is Rust's alias for the same.
///
/// ```
/// polybpf::kernel_types! {
///     struct task_struct;
///     union bpf_attr;
///     enum bpf_map_type { BPF_MAP_TYPE_HASH = 1 }
///     struct no_such_type;
///     type pid_t = i32;
/// }
/// assert!(polybpf::type_exists!(task_struct) && polybpf::type_exists!(bpf_attr));
/// assert!(polybpf::type_exists!(bpf_map_type) && polybpf::type_exists!(typedef pid_t));
/// assert!(!polybpf::type_exists!(no_such_type));
/// ```
#[macro_export]
macro_rules! type_exists {
    ($($type:tt)+) => { $crate::__private::is($crate::__about_type!(type_exists $($type)+)) };
}

/// The size of the kernel's type, in bytes. C: `bpf_core_type_size`.
///
/// ```
/// polybpf::kernel_types! {
///     struct list_head { next: *const list_head }
/// }
/// assert!(polybpf::type_size!(list_head) == 16);
/// ```
#[macro_export]
macro_rules! type_size {
    ($($type:tt)+) => { $crate::__about_type!(type_size $($type)+) };
}

/// Whether the kernel has a type that fits the declaration: that has its fields, with types of the same kind, size and
/// name. C's `char` is [`c_char`](crate::c_char) here, `long` is `isize`, `long long` is `i64`. C: `bpf_core_type_matches`.
/// Aya's loader does not know this question.
///
/// ```
/// polybpf::kernel_types! {
///     struct list_head { next: *const list_head }
///     #[name = "list_head"]
///     struct Other { next: u32 }
/// }
/// assert!(polybpf::type_matches!(list_head) && !polybpf::type_matches!(Other));
/// ```
#[macro_export]
macro_rules! type_matches {
    ($($type:tt)+) => { $crate::__private::is($crate::__about_type!(type_matches $($type)+)) };
}

/// The id of the declaration in the BTF of this program. C: `bpf_core_type_id_local`.
///
/// A type without a name may be written in place:
///
/// ```
/// let ours = polybpf::type_id_local!(struct { marker: u32 });
/// assert!(ours != 0 && ours != polybpf::type_id_local!(*const u32));
/// ```
#[macro_export]
macro_rules! type_id_local {
    ($($type:tt)+) => { $crate::__about_type!(type_id_local $($type)+) };
}

/// The id of the type in the kernel's BTF. C: `bpf_core_type_id_kernel`.
///
/// ```
/// polybpf::kernel_types! {
///     struct task_struct;
/// }
/// assert!(polybpf::type_id_kernel!(task_struct) != 0);
/// ```
#[macro_export]
macro_rules! type_id_kernel {
    ($($type:tt)+) => { $crate::__about_type!(type_id_kernel $($type)+) };
}

/// `marker [path to the type] what is left of the path to the enumerator`
#[doc(hidden)]
#[macro_export]
macro_rules! __about_enumerator {
    ($marker:ident [$($type:ident)+] $enumerator:ident) => {{
        let _declared = $($type)::+::$enumerator;
        $crate::__about_type!($marker
            $crate::__private::EnumeratorOf<$($type)::+, $crate::__text!(Name, stringify!($enumerator))>)
    }};
    ($marker:ident [$($type:ident)*] $next:ident :: $($rest:tt)+) => {
        $crate::__about_enumerator!($marker [$($type)* $next] $($rest)+)
    };
}

/// The kernel's value of an enumerator, sign-extended to 64 bits. C: `bpf_core_enum_value`.
///
/// ```
/// polybpf::kernel_types! {
///     enum pid_type { PIDTYPE_PID, PIDTYPE_SID = 77 }
/// }
/// assert!(polybpf::enum_value!(pid_type::PIDTYPE_SID) == 3);
/// ```
#[macro_export]
macro_rules! enum_value {
    ($($path:tt)+) => { $crate::__about_enumerator!(enum_value [] $($path)+) };
}

/// Whether the kernel has an enumerator. C: `bpf_core_enum_value_exists`.
///
/// ```
/// polybpf::kernel_types! {
///     enum pid_type { PIDTYPE_PID, PIDTYPE_NONE }
/// }
/// assert!(polybpf::enum_value_exists!(pid_type::PIDTYPE_PID));
/// assert!(!polybpf::enum_value_exists!(pid_type::PIDTYPE_NONE));
/// ```
#[macro_export]
macro_rules! enum_value_exists {
    ($($path:tt)+) => { $crate::__private::is($crate::__about_enumerator!(enum_value_exists [] $($path)+)) };
}

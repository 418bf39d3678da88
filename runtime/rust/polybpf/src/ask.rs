//===- ask.rs - Questions to the loader -------------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// A question is a call of a function that no one defines (docs/CORE.md, "Markers"). What it is about is an offset or a
// size of a declared type, which is a number like no other; or the marker's own name says it.
//
//===----------------------------------------------------------------------------------------------------------------===//

#[allow(missing_docs)]
/// Markers whose argument is a number of a tagged type.
pub mod markers {
    macro_rules! markers {
        ($($name:ident)*) => {
            extern "C" {
                $(#[link_name = concat!("polybpf.core.", stringify!($name))]
                  pub fn $name(number: usize) -> u64;)*
            }
        };
    }
    markers! { field_offset field_size field_exists type_id_local type_id_kernel type_exists type_size type_matches }
}

#[doc(hidden)]
#[macro_export]
macro_rules! __about_number {
    ($marker:ident $type:ty, $number:expr) => {{
        // A variable takes the type into the debug info, even if nothing else in the program is of that type.
        let _kernel_type: *const $type = $crate::__private::null();
        // SAFETY: no one is called; the loader puts the answer in place of the call.
        unsafe { $crate::__private::markers::$marker($number) }
    }};
}

/// Whether the kernel's type has the field: `field_exists!(task_struct, se.vruntime)`.
#[macro_export]
macro_rules! field_exists {
    ($type:ty, $($field:tt)+) => {
        $crate::__about_number!(field_exists $type, $crate::__private::offset_of!($type, $($field)+)) != 0
    };
}

/// The size of a field in the kernel's type, in bytes: `field_size!(task_struct, comm)`.
#[macro_export]
macro_rules! field_size {
    ($type:ty, $($field:tt)+) => {
        $crate::__about_number!(field_size $type, $crate::__private::offset_of!($type, $($field)+))
    };
}

/// Where a field is in the kernel's type, in bytes: `field_offset!(task_struct, se.vruntime)`.
#[macro_export]
macro_rules! field_offset {
    ($type:ty, $($field:tt)+) => {
        $crate::__about_number!(field_offset $type, $crate::__private::offset_of!($type, $($field)+))
    };
}

/// Whether the kernel has a type of that name and kind: `type_exists!(task_struct)`.
#[macro_export]
macro_rules! type_exists {
    ($type:ty) => { $crate::__about_number!(type_exists $type, $crate::__private::size_of::<$type>()) != 0 };
}

/// The size of the kernel's type, in bytes.
#[macro_export]
macro_rules! type_size {
    ($type:ty) => { $crate::__about_number!(type_size $type, $crate::__private::size_of::<$type>()) };
}

/// Whether the kernel has a type that fits the declaration, with the kinds of its fields.
#[macro_export]
macro_rules! type_matches {
    ($type:ty) => { $crate::__about_number!(type_matches $type, $crate::__private::size_of::<$type>()) != 0 };
}

/// The id of the declaration in the BTF of this program.
#[macro_export]
macro_rules! type_id_local {
    ($type:ty) => { $crate::__about_number!(type_id_local $type, $crate::__private::size_of::<$type>()) };
}

/// The id of the type in the kernel's BTF.
#[macro_export]
macro_rules! type_id_kernel {
    ($type:ty) => { $crate::__about_number!(type_id_kernel $type, $crate::__private::size_of::<$type>()) };
}

/// The kernel's value of an enumerator: `enum_value!(bpf_map_type::BPF_MAP_TYPE_HASH)`.
#[macro_export]
macro_rules! enum_value {
    ($type:ident :: $enumerator:ident) => { $crate::__about_enumerator!("enum_value" $type $enumerator) };
}

/// Whether the kernel has an enumerator.
#[macro_export]
macro_rules! enum_value_exists {
    ($type:ident :: $enumerator:ident) => { $crate::__about_enumerator!("enum_value_exists" $type $enumerator) != 0 };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __about_enumerator {
    ($kind:literal $type:ident $enumerator:ident) => {{
        let _ = $type::$enumerator; // fails to compile if it is not declared
        extern "C" {
            #[link_name = concat!("polybpf.core.", $kind, ":", stringify!($type), ":", stringify!($enumerator))]
            fn marker() -> u64;
        }
        // SAFETY: no one is called; the loader puts the answer in place of the call.
        unsafe { marker() }
    }};
}

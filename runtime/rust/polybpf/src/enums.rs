//===- enums.rs - Declarations of kernel enums ------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// The kernel may have values that the program does not know, so that a Rust enum would be undefined behaviour to read:
//
//   enum bpf_map_type { HASH = 1, ARRAY }    ->    #[repr(transparent)]
//                                                  struct bpf_map_type { pub value: u32, __polybpf_enum: PhantomData<..> }
//                                                  impl bpf_map_type { pub const HASH: Self = ..; pub const ARRAY: Self = ..; }
//
// The parameter of PhantomData is a struct with a field for each enumerator, by which the pass makes an ENUM of it.
//
//===----------------------------------------------------------------------------------------------------------------===//

#[doc(hidden)]
#[macro_export]
macro_rules! __kernel_enum {
    ($attributes:tt $name:tt $flavor:tt $int:tt $vis:tt $type:ident $kind:tt
     { $($(#[$($attribute:tt)*])* $enumerator:ident $(= $value:expr)?),*, .. $(,)? }) => {
        $crate::__kernel_enum! {
            $attributes $name $flavor $int $vis $type $kind
            { $($(#[$($attribute)*])* $enumerator $(= $value)?),* }
        }
    };
    ([$($attributes:tt)*] $name:tt $flavor:tt [$int:ident] $vis:tt $type:ident [$($kind:ident)?]
     { $($(#[$($attribute:tt)*])* $enumerator:ident $(= $value:expr)?),* $(,)? }) => {
        $crate::__with_visibility! { $vis
        #[allow(non_camel_case_types)]
        #[derive(Clone, Copy, PartialEq, Eq)]
        #[repr(transparent)]
        $($attributes)*
        struct $type {
            /// What the kernel has there, a value that the declaration knows or not.
            pub value: $int,
            __polybpf_enum: ::core::marker::PhantomData<<$type as $crate::__private::Nested<0>>::Type>,
            __polybpf_tag0: ::core::marker::PhantomData<$crate::__type_name!($type $name $flavor)>,
            __polybpf_tag1: ::core::marker::PhantomData<$crate::__kind!(0 $($kind)?)>,
        } }
        // SAFETY: an integer.
        unsafe impl $crate::KernelValue for $type {}
        // SAFETY: an ENUM in C.
        unsafe impl $crate::FieldType for $type {}
        #[allow(non_upper_case_globals, dead_code)]
        impl $type {
            /// The enumeration's type with that value.
            pub const fn new(value: $int) -> Self {
                Self {
                    value,
                    __polybpf_enum: ::core::marker::PhantomData,
                    __polybpf_tag0: ::core::marker::PhantomData,
                    __polybpf_tag1: ::core::marker::PhantomData,
                }
            }
        }
        const _: () = {
            #[allow(non_camel_case_types, dead_code)]
            #[repr($int)]
            enum Values { $($enumerator $(= $value)?),* }
            #[allow(non_snake_case, dead_code)]
            pub struct __polybpf_enumerators {
                $($enumerator: $crate::__private::Enumerator<
                    { Values::$enumerator as $int as i128 }, $crate::__enumerator_name!($(#[$($attribute)*])*)>,)*
            }
            impl $crate::__private::Nested<0> for $type {
                type Type = __polybpf_enumerators;
            }
            #[allow(non_upper_case_globals, dead_code)]
            impl $type {
                $($crate::__enumerator! {
                    [] const $enumerator: Self = Self::new(Values::$enumerator as $int);
                    $(#[$($attribute)*])*
                })*
            }
        };
    };
}

/// The kernel's name of an enumerator with these attributes, or nothing.
#[doc(hidden)]
#[macro_export]
macro_rules! __enumerator_name {
    () => { () };
    (#[name = $name:literal] $($rest:tt)*) => { $crate::__text!(Name, $name) };
    (#[$($other:tt)*] $($rest:tt)*) => { $crate::__enumerator_name!($($rest)*) };
}

/// `[attributes to keep] constant; attributes`
#[doc(hidden)]
#[macro_export]
macro_rules! __enumerator {
    ([$($keep:tt)*] const $name:ident : Self = $value:expr;) => {
        $($keep)* pub const $name: Self = $value;
    };
    ($keep:tt const $name:ident : Self = $value:expr; #[name = $kernel:literal] $($rest:tt)*) => {
        $crate::__enumerator! { $keep const $name: Self = $value; $($rest)* }
    };
    ([$($keep:tt)*] const $name:ident : Self = $value:expr; #[$($new:tt)*] $($rest:tt)*) => {
        $crate::__enumerator! { [$($keep)* #[$($new)*]] const $name: Self = $value; $($rest)* }
    };
}

/// `[visibility] attributes item`
#[doc(hidden)]
#[macro_export]
macro_rules! __with_visibility {
    ([$($vis:tt)*] $(#[$($attribute:tt)*])* struct $($item:tt)*) => { $(#[$($attribute)*])* $($vis)* struct $($item)* };
}

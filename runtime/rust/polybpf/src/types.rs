//===- types.rs - Declarations of kernel types ------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// A tag stands before every field of a declared type (docs/CORE.md, "Tagged types"):
//
//   struct task_struct { pid: i32, tgid: i32 }    ->    #[repr(C)]
//                                                       struct task_struct {
//                                                           __polybpf_tag0: [u8; type_tag("..")],   pub pid: i32,
//                                                           __polybpf_tag1: [u8; field_tag("..")],  pub tgid: i32,
//                                                       }
//
// macro_rules cannot make identifiers, so the names of the tags are handed in as a list, and each field takes one.
//
//===----------------------------------------------------------------------------------------------------------------===//

/// What all tags are multiples of, in bytes.
const UNIT: u64 = 4096 * 16381;

/// FNV-1a, with its high bits, which are the better ones, mixed into the low ones.
const fn hash(text: &str) -> u64 {
    let bytes = text.as_bytes();
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut i = 0;
    while i < bytes.len() {
        hash = (hash ^ bytes[i] as u64).wrapping_mul(0x100_0000_01b3);
        i += 1;
    }
    hash ^ (hash >> 29)
}

/// The size of the tag at the beginning of the type that `definition` defines: 2^27 + h units.
pub const fn type_tag(definition: &str) -> usize {
    (UNIT * ((1 << 27) + hash(definition) % (1 << 27))) as usize
}

/// The size of the tag before any other field: 2^14 + h units.
pub const fn field_tag(field: &str) -> usize {
    (UNIT * ((1 << 14) + hash(field) % (1 << 14))) as usize
}

/// Declares types of the kernel, with the fields that the program uses.
///
/// ```ignore
/// polybpf::kernel_types! {
///     /// Only what is used; the order does not matter.
///     pub struct task_struct {
///         pid: i32,
///         comm: [u8; 16],
///         real_parent: *const task_struct,
///         se: sched_entity,                      // by value: a type that is declared here, too
///         union { struct { rcu_users: u32 }, },  // anonymous members: their fields are fields of the type
///         ..                                     // may say that there are more
///     }
///     struct sched_entity { vruntime: u64 }
///     struct task_struct___old { state: i64 }    // a flavor: task_struct as other kernels have it
///     struct bpf_map;                            // only pointed to, or asked about
///     enum bpf_map_type { BPF_MAP_TYPE_HASH }    // for enum_value!
/// }
/// ```
///
/// Fields are public. They are accessed through pointers that the kernel gave, as C does it; there are no values of
/// these types: a copy of one, or a variable, is an error of the pass, which names the line. Memory that belongs to the
/// program has untagged types.
///
/// A field whose name is a keyword is written `r#type`. The kind of a field's type has to be the kernel's, since loaders
/// compare it: integers and enums, pointers, arrays; `Option<&T>` and `#[repr(transparent)]` wrappers are what they hold.
///
/// A type has up to 100 fields here, and 127 types by value.
#[macro_export]
macro_rules! kernel_types {
    () => {};
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($enumerator:ident $(= $value:literal)?),* $(,)? $(..)? } $($rest:tt)*) => {
        $(#[$meta])*
        #[allow(non_camel_case_types, dead_code)]
        #[repr(u32)]
        $vis enum $name { $($enumerator $(= $value)?),* }
        $crate::kernel_types! { $($rest)* }
    };
    ($(#[$meta:meta])* $vis:vis struct $name:ident; $($rest:tt)*) => {
        $crate::kernel_types! { $(#[$meta])* $vis struct $name {} $($rest)* }
    };
    ($(#[$meta:meta])* $vis:vis struct $name:ident { $($body:tt)* } $($rest:tt)*) => {
        $crate::__kernel_struct! {
            { $(#[$meta])* $vis struct $name { $($body)* } }
            [__polybpf_tag0 __polybpf_tag1 __polybpf_tag2 __polybpf_tag3 __polybpf_tag4 __polybpf_tag5 __polybpf_tag6
             __polybpf_tag7 __polybpf_tag8 __polybpf_tag9 __polybpf_tag10 __polybpf_tag11 __polybpf_tag12
             __polybpf_tag13 __polybpf_tag14 __polybpf_tag15 __polybpf_tag16 __polybpf_tag17 __polybpf_tag18
             __polybpf_tag19 __polybpf_tag20 __polybpf_tag21 __polybpf_tag22 __polybpf_tag23 __polybpf_tag24
             __polybpf_tag25 __polybpf_tag26 __polybpf_tag27 __polybpf_tag28 __polybpf_tag29 __polybpf_tag30
             __polybpf_tag31 __polybpf_tag32 __polybpf_tag33 __polybpf_tag34 __polybpf_tag35 __polybpf_tag36
             __polybpf_tag37 __polybpf_tag38 __polybpf_tag39 __polybpf_tag40 __polybpf_tag41 __polybpf_tag42
             __polybpf_tag43 __polybpf_tag44 __polybpf_tag45 __polybpf_tag46 __polybpf_tag47 __polybpf_tag48
             __polybpf_tag49 __polybpf_tag50 __polybpf_tag51 __polybpf_tag52 __polybpf_tag53 __polybpf_tag54
             __polybpf_tag55 __polybpf_tag56 __polybpf_tag57 __polybpf_tag58 __polybpf_tag59 __polybpf_tag60
             __polybpf_tag61 __polybpf_tag62 __polybpf_tag63 __polybpf_tag64 __polybpf_tag65 __polybpf_tag66
             __polybpf_tag67 __polybpf_tag68 __polybpf_tag69 __polybpf_tag70 __polybpf_tag71 __polybpf_tag72
             __polybpf_tag73 __polybpf_tag74 __polybpf_tag75 __polybpf_tag76 __polybpf_tag77 __polybpf_tag78
             __polybpf_tag79 __polybpf_tag80 __polybpf_tag81 __polybpf_tag82 __polybpf_tag83 __polybpf_tag84
             __polybpf_tag85 __polybpf_tag86 __polybpf_tag87 __polybpf_tag88 __polybpf_tag89 __polybpf_tag90
             __polybpf_tag91 __polybpf_tag92 __polybpf_tag93 __polybpf_tag94 __polybpf_tag95 __polybpf_tag96
             __polybpf_tag97 __polybpf_tag98 __polybpf_tag99]
            []
            $($body)*
        }
        $crate::kernel_types! { $($rest)* }
    };
    ($(#[$meta:meta])* $vis:vis union $name:ident $($rest:tt)*) => {
        compile_error!(concat!("union ", stringify!($name), ": declare it as a struct with the same fields; to a loader a \
            member's name is what counts"));
    };
}

/// `{ the definition } [names left for tags] [fields so far] what is left of the body`
#[doc(hidden)]
#[macro_export]
macro_rules! __kernel_struct {
    ($definition:tt $tags:tt $fields:tt) => { $crate::__tagged_struct! { $definition $tags $fields } };
    ($definition:tt $tags:tt $fields:tt ..) => { $crate::__tagged_struct! { $definition $tags $fields } };
    ($definition:tt $tags:tt $fields:tt , $($rest:tt)*) => {
        $crate::__kernel_struct! { $definition $tags $fields $($rest)* }
    };
    ($definition:tt $tags:tt $fields:tt union { $($inner:tt)* } $($rest:tt)*) => {
        $crate::__kernel_struct! { $definition $tags $fields $($inner)* , $($rest)* }
    };
    ($definition:tt $tags:tt $fields:tt struct { $($inner:tt)* } $($rest:tt)*) => {
        $crate::__kernel_struct! { $definition $tags $fields $($inner)* , $($rest)* }
    };
    ($definition:tt [$tag:ident $($tags:ident)*] [$($fields:tt)*]
     $(#[$meta:meta])* $vis:vis $field:ident : $type:ty $(, $($rest:tt)*)?) => {
        $crate::__kernel_struct! {
            $definition [$($tags)*] [$($fields)* { $tag $(#[$meta])* $field : $type }] $($($rest)*)?
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __tagged_struct {
    ({ $(#[$meta:meta])* $vis:vis struct $name:ident { $($body:tt)* } }
     [$unused:ident $($tags:ident)*] []) => {
        $(#[$meta])*
        #[allow(non_camel_case_types, dead_code)]
        #[repr(C)]
        $vis struct $name {
            $unused: [u8; $crate::__private::type_tag(concat!(module_path!(), "::", stringify!($name)))],
        }
    };
    ({ $(#[$meta:meta])* $vis:vis struct $name:ident { $($body:tt)* } } $tags:tt
     [{ $tag0:ident $(#[$meta0:meta])* $field0:ident : $type0:ty }
      $({ $tag:ident $(#[$meta1:meta])* $field:ident : $type:ty })*]) => {
        $(#[$meta])*
        #[allow(non_camel_case_types, non_snake_case, dead_code)]
        #[repr(C)]
        $vis struct $name {
            $tag0: [u8; $crate::__private::type_tag(
                concat!(module_path!(), "::", stringify!($name), " { ", stringify!($($body)*), " }"))],
            $(#[$meta0])* pub $field0: $type0,
            $($tag: [u8; $crate::__private::field_tag(concat!(stringify!($name), ".", stringify!($field)))],
              $(#[$meta1])* pub $field: $type,)*
        }
    };
}

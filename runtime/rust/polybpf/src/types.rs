//===- types.rs - Declarations of kernel types ------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// A tag stands before every field of a declared type, one before the first, and one after the last:
//
//   struct task_struct { pid: i32, tgid: i32 }    ->    #[repr(C)]
//                                                       struct task_struct {
//                                                           __polybpf_tag0: TypeTag<{ type_tag("..") }>,
//                                                           __polybpf_tag1: [u8; field_tag(..)],  pub pid: i32,
//                                                           __polybpf_tag2: [u8; field_tag(..)],  pub tgid: i32,
//                                                           __polybpf_tag3: [u8; field_tag(..)],
//                                                       }
//
// Anonymous members lie flat in between, in brackets that the pass sees (tags.rs), so that their fields are fields of the
// type, as in C; and a union is a struct, of which the pass knows better. A type without a name that a field has is
// declared in a `const _` of its own, where no name can clash, and reached by the trait `Nested`.
//
// macro_rules cannot make identifiers, so they are handed on as a list, and each member takes one.
//
//===----------------------------------------------------------------------------------------------------------------===//

/// Declares types of the kernel, with the fields that the program uses.
///
/// ```
/// polybpf::kernel_types! {
///     /// Only what is used; the order does not matter.
///     pub struct task_struct {
///         pid: i32,
///         comm: [u8; 16],
///         real_parent: *const task_struct,
///         se: sched_entity,                             // by value: a type that is declared here, too
///         union { rcu_users: i32, rcu: callback_head }, // anonymous: its fields are fields of the type
///         thread_info: struct { flags: u64 },           // of a type that needs no name here
///         in_execve: u32 : 1,                           // a bit-field, for `bitfield!`
///         ..                                            // may say that there are more
///     }
///     struct sched_entity { vruntime: u64 }
///     struct callback_head { func: *const u8 }
///     union bpf_attr { map_type: u32, map_fd: u32 }
///     struct bpf_map { map_type: bpf_map_type }
///     enum bpf_map_type { BPF_MAP_TYPE_HASH = 1, BPF_MAP_TYPE_ARRAY }
/// }
/// let task: *const task_struct = current_task();
/// assert!((*task).pid == (*task).pid && (*task).thread_info.flags != 1 << 63);
/// assert!((*(*task).real_parent).comm[0] != 0);
/// ```
///
/// Fields are public. They are accessed through pointers that the kernel gave, as C does it; there are no values of
/// these types: a copy of one, or a variable, is an error of the compiler or of the pass, which names the line. Memory
/// that belongs to the program has types of its own.
///
/// # Names
///
/// A type of another name than the kernel's has `#[name = ".."]`, and so has a field. `#[flavor = ".."]` adds what a loader
/// does not look at, the part after three underscores in C, so that one kernel type can be declared as several kernels
/// have it. The names that Rust reserves can be written `r#type`, too.
///
/// ```
/// polybpf::kernel_types! {
///     #[name = "task_struct"]
///     #[flavor = "pre_5_14"]
///     struct OldTask { state: i64 }
///     #[name = "task_struct"]
///     struct Task { #[name = "__state"] state: u32 }
/// }
/// let task: *const Task = current_task();
/// let state = if polybpf::field_exists!(Task, state) {
///     (*task).state as i64
/// } else {
///     let task: *const OldTask = task.cast();
///     (*task).state
/// };
/// assert!(state & 1 == 0);
/// ```
///
/// # Enums
///
/// An enum is an integer, of type `u32` or what `#[repr(..)]` says, since the kernel may know values that the program does
/// not. Its enumerators are constants, with the values of the declaration; [`enum_value!`](crate::enum_value) asks for
/// those of the kernel, to be compared with `.value`.
///
/// ```
/// polybpf::kernel_types! {
///     #[name = "pid_type"]
///     #[derive(PartialOrd)]
///     enum PidType { #[name = "PIDTYPE_PID"] Thread, #[name = "PIDTYPE_TGID"] Process }
///     #[repr(i64)]
///     enum wide { SMALL = -2, LARGE = 0x1_ffff_ffff }
/// }
/// assert!(PidType::Thread < PidType::Process);
/// assert!(polybpf::enum_value!(PidType::Process) > polybpf::enum_value!(PidType::Thread));
/// assert!(!polybpf::enum_value_exists!(wide::LARGE) && wide::LARGE.value == 0x1_ffff_ffff);
/// ```
///
/// # Typedefs
///
/// `type kuid_t = struct { val: u32 };` is C's `typedef struct { u32 val; } kuid_t`, a type that the kernel has by that name
/// only; `union` and `enum` are possible too. Other typedefs are Rust's, and mean nothing to a loader.
///
/// ```
/// polybpf::kernel_types! {
///     type kuid_t = struct { val: uid_t };
///     type uid_t = u32;
///     struct cred { uid: kuid_t }
///     struct task_struct { cred: *const cred }
/// }
/// let task: *const task_struct = current_task();
/// assert!((*(*task).cred).uid.val == 0);
/// assert!(polybpf::type_size!(kuid_t) == 4);
/// ```
///
/// # Limits
///
/// The kind of a field's type has to be the kernel's, since loaders compare it. A type has up to 89 members, with those
/// of the types without names in it and the brackets of anonymous ones; with that many, and documented ones, the crate
/// may need `#![recursion_limit = "256"]`. It has up to 127 types by value.
#[macro_export]
macro_rules! kernel_types {
    ($($items:tt)*) => { $crate::__kernel_items! { [] [] [] [u32] $($items)* } };
}

/// `[attributes to keep] [name] [flavor] [integer] what is left`, up to the next type.
#[doc(hidden)]
#[macro_export]
macro_rules! __kernel_items {
    ([] [] [] [u32]) => {};
    ($attributes:tt $name:tt $flavor:tt $int:tt #[name = $new:literal] $($rest:tt)*) => {
        $crate::__kernel_items! { $attributes [$new] $flavor $int $($rest)* }
    };
    ($attributes:tt $name:tt $flavor:tt $int:tt #[flavor = $new:literal] $($rest:tt)*) => {
        $crate::__kernel_items! { $attributes $name [$new] $int $($rest)* }
    };
    ($attributes:tt $name:tt $flavor:tt $int:tt #[repr($new:ident)] $($rest:tt)*) => {
        $crate::__kernel_items! { $attributes $name $flavor [$new] $($rest)* }
    };
    ([$($attributes:tt)*] $name:tt $flavor:tt $int:tt #[$($new:tt)*] $($rest:tt)*) => {
        $crate::__kernel_items! { [$($attributes)* #[$($new)*]] $name $flavor $int $($rest)* }
    };
    ($attributes:tt $name:tt $flavor:tt $int:tt $vis:vis struct $type:ident; $($rest:tt)*) => {
        $crate::__kernel_record! { $attributes $name $flavor [$vis] $type [] {} }
        $crate::kernel_types! { $($rest)* }
    };
    ($attributes:tt $name:tt $flavor:tt $int:tt $vis:vis struct $type:ident $body:tt $($rest:tt)*) => {
        $crate::__kernel_record! { $attributes $name $flavor [$vis] $type [] $body }
        $crate::kernel_types! { $($rest)* }
    };
    ($attributes:tt $name:tt $flavor:tt $int:tt $vis:vis union $type:ident; $($rest:tt)*) => {
        $crate::__kernel_record! { $attributes $name $flavor [$vis] $type [UnionType] {} }
        $crate::kernel_types! { $($rest)* }
    };
    ($attributes:tt $name:tt $flavor:tt $int:tt $vis:vis union $type:ident $body:tt $($rest:tt)*) => {
        $crate::__kernel_record! { $attributes $name $flavor [$vis] $type [UnionType] $body }
        $crate::kernel_types! { $($rest)* }
    };
    ($attributes:tt $name:tt $flavor:tt $int:tt $vis:vis enum $type:ident $body:tt $($rest:tt)*) => {
        $crate::__kernel_enum! { $attributes $name $flavor $int [$vis] $type [] $body }
        $crate::kernel_types! { $($rest)* }
    };
    ($attributes:tt $name:tt $flavor:tt $int:tt $vis:vis type $type:ident = struct $body:tt; $($rest:tt)*) => {
        $crate::__kernel_record! { $attributes $name $flavor [$vis] $type [TypedefType] $body }
        $crate::kernel_types! { $($rest)* }
    };
    ($attributes:tt $name:tt $flavor:tt $int:tt $vis:vis type $type:ident = union $body:tt; $($rest:tt)*) => {
        $crate::__kernel_record! { $attributes $name $flavor [$vis] $type [TypedefType UnionType] $body }
        $crate::kernel_types! { $($rest)* }
    };
    ($attributes:tt $name:tt $flavor:tt $int:tt $vis:vis type $type:ident = enum $body:tt; $($rest:tt)*) => {
        $crate::__kernel_enum! { $attributes $name $flavor $int [$vis] $type [TypedefType] $body }
        $crate::kernel_types! { $($rest)* }
    };
    ([$($attributes:tt)*] [] [] [u32] $vis:vis type $type:ident = $other:ty; $($rest:tt)*) => {
        #[allow(non_camel_case_types, dead_code)]
        $($attributes)* $vis type $type = $other;
        $crate::kernel_types! { $($rest)* }
    };
}

/// What the kernel calls a type, from its names in Rust and in attributes, or nothing.
#[doc(hidden)]
#[macro_export]
macro_rules! __type_name {
    ($type:ident [] []) => { () };
    ($type:ident [$name:literal] []) => { $crate::__text!(TypeName, $name) };
    ($type:ident [] [$flavor:literal]) => { $crate::__text!(TypeName, concat!(stringify!($type), "___", $flavor)) };
    ($type:ident [$name:literal] [$flavor:literal]) => { $crate::__text!(TypeName, concat!($name, "___", $flavor)) };
}

/// A struct or union with its list of identifiers.
#[doc(hidden)]
#[macro_export]
macro_rules! __kernel_record {
    ([$($attributes:tt)*] $name:tt $flavor:tt $vis:tt $type:ident [$($kind:ident)*] { $($body:tt)* }) => {
        $crate::__kernel_fields! {
            { [$($attributes)*] $vis $type [$($kind)*] $name $flavor
              [concat!(stringify!($($attributes)*), stringify!($name $flavor $type $($kind)*), stringify!($($body)*))] }
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
            [] [] [] $($body)*
        }
    };
}

/// `{ what is declared } [identifiers left] [attributes of the next field] [members so far] [fields so far]`, and what is
/// left of the body.
#[doc(hidden)]
#[macro_export]
macro_rules! __kernel_fields {
    ($head:tt $ids:tt [] [$($members:tt)*] [$($fields:tt)*]) => {
        $crate::__tagged_struct! { $head $ids { $($members)* } $($fields)* }
    };
    ($head:tt $ids:tt [] $members:tt $fields:tt , $($rest:tt)*) => {
        $crate::__kernel_fields! { $head $ids [] $members $fields $($rest)* }
    };
    ($head:tt $ids:tt [] $members:tt $fields:tt .. $($rest:tt)*) => {
        $crate::__kernel_fields! { $head $ids [] $members $fields $($rest)* }
    };
    // Anonymous members.
    ($head:tt [$id:ident $($ids:ident)*] [] [$($members:tt)*] $fields:tt union { $($inner:tt)* } $($rest:tt)*) => {
        $crate::__kernel_fields! {
            $head [$($ids)*] [] [$($members)* $id: $crate::__private::Union,] $fields $($inner)* , @end $($rest)*
        }
    };
    ($head:tt [$id:ident $($ids:ident)*] [] [$($members:tt)*] $fields:tt struct { $($inner:tt)* } $($rest:tt)*) => {
        $crate::__kernel_fields! {
            $head [$($ids)*] [] [$($members)* $id: $crate::__private::Struct,] $fields $($inner)* , @end $($rest)*
        }
    };
    ($head:tt [$id:ident $($ids:ident)*] [] [$($members:tt)*] $fields:tt @end $($rest:tt)*) => {
        $crate::__kernel_fields! {
            $head [$($ids)*] [] [$($members)* $id: $crate::__private::End,] $fields $($rest)*
        }
    };
    // Attributes.
    ($head:tt [$id:ident $($ids:ident)*] $attributes:tt [$($members:tt)*] $fields:tt
     #[name = $name:literal] $($rest:tt)*) => {
        $crate::__kernel_fields! {
            $head [$($ids)*] $attributes [$($members)* $id: $crate::__text!(Name, $name),] $fields $($rest)*
        }
    };
    ($head:tt $ids:tt [$($attributes:tt)*] $members:tt $fields:tt #[$($new:tt)*] $($rest:tt)*) => {
        $crate::__kernel_fields! { $head $ids [$($attributes)* #[$($new)*]] $members $fields $($rest)* }
    };
    // Fields of types without a name.
    ($head:tt $ids:tt $attributes:tt $members:tt $fields:tt
     $vis:vis $field:ident : struct { $($inner:tt)* } $($rest:tt)*) => {
        $crate::__nested_field! { $head $ids $attributes $members $fields $field [] [$($inner)*] [$($rest)*] }
    };
    ($head:tt $ids:tt $attributes:tt $members:tt $fields:tt
     $vis:vis $field:ident : union { $($inner:tt)* } $($rest:tt)*) => {
        $crate::__nested_field! { $head $ids $attributes $members $fields $field [UnionType] [$($inner)*] [$($rest)*] }
    };
    ($head:tt $ids:tt $attributes:tt $members:tt $fields:tt
     $vis:vis $field:ident : [struct { $($inner:tt)* }; $count:expr] $($rest:tt)*) => {
        $crate::__nested_field! { $head $ids $attributes $members $fields $field [] [$($inner)*] [$($rest)*] $count }
    };
    ($head:tt $ids:tt $attributes:tt $members:tt $fields:tt
     $vis:vis $field:ident : [union { $($inner:tt)* }; $count:expr] $($rest:tt)*) => {
        $crate::__nested_field! {
            $head $ids $attributes $members $fields $field [UnionType] [$($inner)*] [$($rest)*] $count
        }
    };
    // Bit-fields, and others.
    ($head:tt $ids:tt $attributes:tt $members:tt $fields:tt
     $vis:vis $field:ident : $type:ty : $bits:literal $($rest:tt)*) => {
        $crate::__plain_field! {
            $head $ids $attributes $members $fields $field [$crate::BitField<$type, $bits>] [$($rest)*]
        }
    };
    ($head:tt $ids:tt $attributes:tt $members:tt $fields:tt
     $vis:vis $field:ident : $type:ty $(, $($rest:tt)*)?) => {
        $crate::__plain_field! { $head $ids $attributes $members $fields $field [$type] [$($($rest)*)?] }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __plain_field {
    ({ $attributes:tt $vis:tt $type:ident $($head:tt)* } [$id:ident $($ids:ident)*] [$($attribute:tt)*]
     [$($members:tt)*] [$($fields:tt)*] $field:ident [$($inner:tt)*] [$($rest:tt)*]) => {
        $crate::__kernel_fields! {
            { $attributes $vis $type $($head)* } [$($ids)*] []
            [$($members)*
             $id: [u8; $crate::__private::field_tag(<$type as $crate::__private::Tagged>::TAG, stringify!($field))],
             $($attribute)* pub $field: $($inner)*,]
            [$($fields)* { $field [$($inner)*] }]
            $($rest)*
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __nested_field {
    ({ $attributes:tt $vis:tt $type:ident $kind:tt $name:tt $flavor:tt [$definition:expr] } [$inner:ident $($ids:ident)*]
     $attribute:tt $members:tt $fields:tt $field:ident $inner_kind:tt [$($body:tt)*] [$($rest:tt)*] $($count:expr)?) => {
        const _: () = {
            $crate::__kernel_fields! {
                { [] [pub] $inner $inner_kind [] [] [concat!($definition, stringify!($inner $field))] }
                [$($ids)*] [] [] [] $($body)*
            }
            impl $crate::__private::Nested<{ $crate::__private::hash(stringify!($field)) }> for $type {
                type Type = $inner;
            }
        };
        $crate::__plain_field! {
            { $attributes $vis $type $kind $name $flavor [$definition] } [$($ids)*] $attribute $members $fields $field
            [$crate::__array!([<$type as $crate::__private::Nested<
                { $crate::__private::hash(stringify!($field)) }>>::Type] $($count)?)]
            [$($rest)*]
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __array {
    ([$($type:tt)*]) => { $($type)* };
    ([$($type:tt)*] $count:expr) => { [$($type)*; $count] };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __tagged_struct {
    ({ [$($attributes:tt)*] [$($vis:tt)*] $type:ident [$($kind:ident)*] $name:tt $flavor:tt [$definition:expr] }
     [$tag:ident $named:ident $kind0:ident $kind1:ident $end:ident $($ids:ident)*] { $($members:tt)* }
     $({ $field:ident [$($field_type:tt)*] })*) => {
        $($attributes)*
        #[allow(non_camel_case_types, non_snake_case, dead_code, private_interfaces)]
        #[repr(C)]
        $($vis)* struct $type {
            $tag: $crate::__private::TypeTag<{ <$type as $crate::__private::Tagged>::TAG }>,
            $named: $crate::__type_name!($type $name $flavor),
            $kind0: $crate::__kind!(0 $($kind)*),
            $kind1: $crate::__kind!(1 $($kind)*),
            $($members)*
            $end: [u8; $crate::__private::field_tag(<$type as $crate::__private::Tagged>::TAG, "")],
        }
        impl $crate::__private::Tagged for $type {
            const TAG: usize = $crate::__private::type_tag(concat!(module_path!(), "::", $definition));
        }
        // SAFETY: it is read by its fields only.
        unsafe impl $crate::FieldType for $type {}
        const _: () = {
            $($crate::__private::check_field::<$($field_type)*>();)*
            $(impl $crate::__private::Field<{ $crate::__private::hash(stringify!($field)) }> for $type {
                const OFFSET: usize = $crate::__private::offset_of!($type, $field);
            })*
        };
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __kind {
    (0 $kind:ident $($other:ident)?) => { $crate::__private::$kind };
    (1 $other:ident $kind:ident) => { $crate::__private::$kind };
    ($number:tt $($other:ident)?) => { () };
}

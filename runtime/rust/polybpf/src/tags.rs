//===- tags.rs - What stands between the fields of declared types -----------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// A tag is an array of bytes, so large that the offset of the field after it is a number like no other (docs/CORE.md,
// "Tagged types"). Between them stand members of no size, whose types tell the pass what Rust has no words for:
//
//   union { a: u32, #[name = "type"] kind: u32 }    ->    Union, tag, a, Name<"type">, tag, kind, End
//
// Strings are no arguments of types, numbers are: a name is spelled by eight of 16 bytes each.
//
//===----------------------------------------------------------------------------------------------------------------===//

use core::marker::PhantomData;

/// What all tags are multiples of, in bytes.
const UNIT: u64 = 4096 * 16381;

/// FNV-1a, with its high bits, which are the better ones, mixed into the low ones.
pub const fn hash(text: &str) -> u64 {
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

/// The tag at the beginning of a type. The cell tells the compiler that the kernel changes what is behind a reference, and
/// so keeps it from reading fields before the program asks for them: the kernel need not have them.
#[repr(transparent)]
pub struct TypeTag<const SIZE: usize>(core::cell::UnsafeCell<[u8; SIZE]>);

/// The size of the tag before a field, or after the last one: 2^17 + h units. Fields of one name in two declarations of a
/// type differ by the tags of those.
pub const fn field_tag(type_tag: usize, field: &str) -> usize {
    let hash = (hash(field) ^ type_tag as u64 / UNIT).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 47;
    (UNIT * ((1 << 17) + hash)) as usize
}

/// What has a tag of its own.
pub trait Tagged {
    /// Its size.
    const TAG: usize;
}

/// The bytes of a name from 16 * `part` on, the first one lowest.
pub const fn text(name: &str, part: usize) -> u128 {
    let bytes = name.as_bytes();
    // `r#type` is how Rust writes a name that is a keyword.
    let raw = bytes.len() > 2 && bytes[0] == b'r' && bytes[1] == b'#';
    let start = if raw { 2 } else { 0 };
    assert!(bytes.len() - start <= 128, "a name in the kernel has no more than 128 bytes");
    let mut number = 0;
    let mut i = start + 16 * (part + 1);
    while i > start + 16 * part {
        i -= 1;
        number = number << 8 | if i < bytes.len() { bytes[i] as u128 } else { 0 };
    }
    number
}

macro_rules! texts {
    ($($(#[$meta:meta])* $name:ident)*) => {
        $($(#[$meta])*
          pub struct $name<const A: u128, const B: u128, const C: u128, const D: u128, const E: u128, const F: u128,
                           const G: u128, const H: u128>;)*
    };
}

texts! {
    /// The kernel's name of the next field.
    Name
    /// The kernel's name of the type.
    TypeName
}

/// `__text!(Name, "type")`: the type that spells it.
#[doc(hidden)]
#[macro_export]
macro_rules! __text {
    ($kind:ident, $text:expr) => {
        $crate::__private::$kind<
            { $crate::__private::text($text, 0) }, { $crate::__private::text($text, 1) },
            { $crate::__private::text($text, 2) }, { $crate::__private::text($text, 3) },
            { $crate::__private::text($text, 4) }, { $crate::__private::text($text, 5) },
            { $crate::__private::text($text, 6) }, { $crate::__private::text($text, 7) },
        >
    };
}

/// An anonymous union begins.
pub struct Union;
/// An anonymous struct begins.
pub struct Struct;
/// The innermost one ends.
pub struct End;
/// The type is a union: its fields, which lie side by side here, are all at its beginning.
pub struct UnionType;
/// The type has no name of its own but a typedef's.
pub struct TypedefType;

/// A field that is a bit-field in the kernel. It has no value here: [`bitfield!`](crate::bitfield) reads it.
#[repr(C)]
pub struct BitField<T, const BITS: usize> {
    __polybpf_bits: [[T; 0]; BITS],
}

/// An enumerator, a field of the struct that lists those of an enum.
pub struct Enumerator<const VALUE: i128, N> {
    __polybpf_name: PhantomData<N>,
}

/// What a question is about, made a type of which the size says so.
#[repr(C)]
pub struct About<T, const TAG: usize> {
    __polybpf_tag0: [u8; TAG],
    __polybpf_subject: T,
}

/// `T` as the typedef that `N` names.
#[repr(C)]
pub struct Typedef<T, N> {
    __polybpf_typedef: T,
    __polybpf_name: PhantomData<N>,
}

/// The enumerator of `T` that `N` names as Rust does.
#[repr(C)]
pub struct EnumeratorOf<T, N> {
    __polybpf_enumerator: PhantomData<T>,
    __polybpf_name: PhantomData<N>,
}

/// The type without a name that the field of this hash in `Self` has, or the list of an enum's enumerators.
pub trait Nested<const FIELD: u64> {
    /// That type.
    type Type;
}

/// The field of that hash.
#[diagnostic::on_unimplemented(message = "`{Self}` has no such field of its own",
    note = "for a field of a field, hand in the type too: `bitfield!(p, outer, inner.flag)`")]
pub trait Field<const NAME: u64> {
    /// Where it is in the tagged layout.
    const OFFSET: usize;
}

//===- lib.rs - CO-RE for BPF programs in Rust ------------------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

//! Fields of kernel types by their own syntax, wherever the running kernel has them.
//!
//! A program declares what it needs of the kernel's types. The names count; the order, and what is left out, do not:
//!
//! ```
//! polybpf::kernel_types! {
//!     struct sched_entity { vruntime: u64 }
//!     struct task_struct { pid: i32, tgid: i32, comm: [u8; 16], real_parent: *const task_struct, se: sched_entity }
//! }
//! let task: *const task_struct = current_task();   // from a helper, or an argument of the program
//!
//! let vruntime = (*task).se.vruntime;              // a load that the loader puts in place
//! let parent = (*(*task).real_parent).tgid;
//! assert!(polybpf::field_exists!(task_struct, se.vruntime) && vruntime != 0 && parent != 0);
//! ```
//!
//! Each access becomes one load with a CO-RE record, as from C with `preserve_access_index`, by the pass `polybpf-core`,
//! which is part of `polybpf-link` and of the compiler plugin. Without it the object does not load: the offsets that
//! rustc sees are far outside of any memory. `docs/CORE.md` of polybpf specifies all of it.
//!
//! | in C | here |
//! |---|---|
//! | `__attribute__((preserve_access_index))` | [`kernel_types!`] |
//! | `BPF_CORE_READ(t, mm, exe_file)` | [`core_read!`], [`core_read_or_zero!`], [`core_read_user!`] |
//! | `BPF_CORE_READ_INTO`, `.._STR_INTO`, `.._USER_STR_INTO` | [`core_read_into!`], [`core_read_str!`], [`core_read_user_str!`] |
//! | `BPF_CORE_READ_BITFIELD`, `.._PROBED` | [`bitfield!`], [`bitfield_or_zero!`], [`bitfield_probed!`] |
//! | `bpf_core_field_exists`, `_size`, `_offset` | [`field_exists!`], [`field_size!`], [`field_offset!`] |
//! | `bpf_core_type_exists`, `_size`, `_matches` | [`type_exists!`], [`type_size!`], [`type_matches!`] |
//! | `bpf_core_type_id_local`, `_kernel` | [`type_id_local!`], [`type_id_kernel!`] |
//! | `bpf_core_enum_value`, `_exists` | [`enum_value!`], [`enum_value_exists!`] |
//!
//! Helpers of other crates work on the same pointers. With `aya-ebpf`, `bpf_probe_read_kernel(&raw const (*task).pid)` is
//! what `core_read!(task, pid)` is; an address that goes to a helper is relocated as any other.
//!
//! No dependencies, no allocation, and nothing of the kernel's ABI but the numbers of four helpers.

#![no_std]
#![forbid(unsafe_op_in_unsafe_fn)]
#![warn(missing_docs)]

mod ask;
mod bits;
mod enums;
mod launder;
mod read;
mod tags;
mod types;
mod values;

pub use launder::launder;
pub use tags::BitField;
pub use values::{c_char, FieldType, KernelValue};

/// What the macros expand to. Not for use by hand.
#[doc(hidden)]
pub mod __private {
    pub use crate::ask::{is, markers, markers1, markers2, markers3, offset_behind, size_behind};
    pub use crate::bits::{bits, bits_at, bits_or_zero, bits_or_zero_at, bits_probed, bits_probed_at};
    pub use crate::read::{
        probe_read_kernel, probe_read_kernel_into, probe_read_kernel_or_zero, probe_read_kernel_str, probe_read_user,
        probe_read_user_into, probe_read_user_or_zero, probe_read_user_str,
    };
    pub use crate::tags::{
        field_tag, hash, text, type_tag, About, End, Enumerator, EnumeratorOf, Field, Name, Nested, Struct, Tagged,
        TypeName, TypeTag, Typedef, TypedefType, Union, UnionType,
    };
    pub use crate::values::check_field;
    pub use core::mem::{offset_of, size_of};
    pub use core::ptr::null;
}

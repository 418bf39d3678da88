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
//! ```ignore
//! polybpf::kernel_types! {
//!     struct sched_entity { vruntime: u64 }
//!     struct task_struct { pid: i32, tgid: i32, comm: [u8; 16], real_parent: *const task_struct, se: sched_entity }
//! }
//!
//! let vruntime = (*task).se.vruntime;              // a load that the loader puts in place
//! let parent = (*(*task).real_parent).pid;
//! if polybpf::field_exists!(task_struct, se.vruntime) { ... }
//! ```
//!
//! Each access becomes one load with a CO-RE record, as from C with `preserve_access_index`, by the pass `polybpf-core`,
//! which is part of `polybpf-link` and of the compiler plugin. Without it the object does not load: the offsets that
//! rustc sees are far outside of any memory. `docs/CORE.md` of polybpf specifies all of it.
//!
//! | in C | here |
//! |---|---|
//! | `__attribute__((preserve_access_index))` | [`kernel_types!`] |
//! | `BPF_CORE_READ(t, mm, exe_file)` | [`core_read!`], [`core_read_user!`], [`core_read_str!`] |
//! | `BPF_CORE_READ_BITFIELD`, `.._PROBED` | [`bitfield!`], [`bitfield_probed!`] |
//! | `bpf_core_field_exists`, `_size`, `_offset` | [`field_exists!`], [`field_size!`], [`field_offset!`] |
//! | `bpf_core_type_exists`, `_size`, `_matches` | [`type_exists!`], [`type_size!`], [`type_matches!`] |
//! | `bpf_core_type_id_local`, `_kernel` | [`type_id_local!`], [`type_id_kernel!`] |
//! | `bpf_core_enum_value`, `_exists` | [`enum_value!`], [`enum_value_exists!`] |
//!
//! No dependencies, no allocation, and nothing of the kernel's ABI but the numbers of four helpers.

#![no_std]
#![forbid(unsafe_op_in_unsafe_fn)]
#![warn(missing_docs)]

mod ask;
mod read;
mod types;

/// What the macros expand to. Not for use by hand.
#[doc(hidden)]
pub mod __private {
    pub use crate::ask::markers;
    pub use crate::read::{bits, probe_read_kernel, probe_read_kernel_str, probe_read_user, probe_read_user_str};
    pub use crate::types::{field_tag, type_tag};
    pub use core::mem::{offset_of, size_of};
    pub use core::ptr::null;
}

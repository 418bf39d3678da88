//===- event.rs - What the program tells user space ---------------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

//! What the program tells user space: plain Rust types, and the whole contract.
//!
//! There is no `#[repr(C)]` here and no second definition in C. rustc lays the types out as it likes, polybpf describes that
//! layout in the object's BTF, and `bpftool btf dump file ... format c` makes the header that loader.c includes.

/// One event for each packet.
#[derive(Clone, Copy)]
pub enum Event {
    /// The packet ends inside a header.
    Truncated,
    /// A protocol that the program does not know, and the VLAN if the packet is in one.
    Unknown { ether_type: u16, vlan: Option<u16> },
    /// ICMP: a variant without field names, the second field a tuple of type and code.
    Control(Pair<Address>, (u8, u8)),
    /// `opens` is `Some(true)` for SYN, `Some(false)` for FIN or RST. It takes one byte: `None` is a value no `bool` has.
    Tcp { addresses: Pair<Address>, ports: Pair<u16>, opens: Option<bool> },
    /// `letter` is the first byte of the data if that is a letter; `None` is a value no `char` has.
    Udp { addresses: Pair<Address>, ports: Pair<u16>, letter: Option<char>, checksum: Option<u32>, head: [u8; 4] },
}

/// An enum inside the enum. Its tag takes one byte.
#[derive(Clone, Copy)]
pub enum Address {
    V4([u8; 4]),
    V6([u8; 16]),
}

/// A generic struct: the events use `Pair<u16>` and `Pair<Address>`.
#[derive(Clone, Copy)]
pub struct Pair<T> {
    pub source: T,
    pub destination: T,
}

//===- launder.rs - Addresses that the optimiser knows nothing of -----------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// To rustc and LLVM a declared type has another layout than to the kernel, with other ideas of which places overlap. What
// they cannot see the origin of may be any place.
//
//===----------------------------------------------------------------------------------------------------------------===//

mod marker {
    extern "C" {
        #[link_name = "polybpf.core.launder"]
        pub fn launder(pointer: *mut u8) -> *mut u8;
    }
}

/// `pointer`, which the optimiser then takes for an address of anything at all, past which it moves no reads or writes.
///
/// Writes to members of unions have to go through it, and to fields of declared structs that are elements of an array, or have
/// a second declaration; without, they are an error. It costs no instruction.
///
/// ```
/// polybpf::kernel_types! {
///     struct in6_addr { in6_u: union { u6_addr8: [u8; 16], u6_addr32: [u32; 4] } }
/// }
/// let mut own = [0u32; 4];
/// let address: *mut in6_addr = polybpf::launder(own.as_mut_ptr()).cast();
/// polybpf::launder(&raw mut (*address).in6_u.u6_addr32[3]).write(1u32.to_be());
/// assert!((*address).in6_u.u6_addr8[15] == 1);
/// ```
#[inline(always)]
pub fn launder<T>(pointer: *mut T) -> *mut T {
    // SAFETY: no one is called; the pass puts the argument in place of the call.
    unsafe { marker::launder(pointer.cast()).cast() }
}

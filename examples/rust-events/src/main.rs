//===- main.rs - Looks at packets and sends user space a Rust enum about each -------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//

//! An XDP program that looks at each packet and sends user space a Rust enum about it.

#![no_std]
#![no_main]

mod bpf;
#[allow(dead_code)] // the fields are read in user space
mod event;

use bpf::{RingBuffer, XdpContext, XDP_PASS};
use event::{Address, Event, Pair};

#[no_mangle]
#[link_section = "license"]
static LICENSE: [u8; 4] = *b"GPL\0";

#[no_mangle]
#[link_section = ".maps"]
static EVENTS: RingBuffer<65536> = RingBuffer::new();

#[no_mangle]
#[link_section = "xdp"]
extern "C" fn watch(packet: &XdpContext) -> i32 {
    if inspect(packet).is_none() {
        report(&Event::Truncated);
    }
    XDP_PASS
}

/// Kept as a function of its own because BTF has the types of the functions and variables that are still there after
/// optimisation: this one keeps `Event`.
#[inline(never)]
fn report(event: &Event) {
    EVENTS.send(event);
}

/// Ethernet and the addresses. `None` where the packet ends too early.
#[inline(always)]
fn inspect(packet: &XdpContext) -> Option<()> {
    match packet.number(12)? {
        0x0800 => {
            let source = Address::V4(packet.bytes(26)?);
            let destination = Address::V4(packet.bytes(30)?);
            transport(packet, packet.byte(23)?, 34, Pair { source, destination })?;
        }
        0x86dd => {
            let source = Address::V6(packet.bytes(22)?);
            let destination = Address::V6(packet.bytes(38)?);
            transport(packet, packet.byte(20)?, 54, Pair { source, destination })?;
        }
        0x8100 => report(&Event::Unknown { ether_type: packet.number(16)?, vlan: Some(packet.number(14)? & 0xfff) }),
        ether_type => report(&Event::Unknown { ether_type, vlan: None }),
    }
    Some(())
}

/// The header behind the addresses, at `offset`. IP options are not looked for, and all that is no TCP or UDP counts as ICMP.
#[inline(always)]
fn transport(packet: &XdpContext, protocol: u8, offset: usize, addresses: Pair<Address>) -> Option<()> {
    let ports = Pair { source: packet.number(offset)?, destination: packet.number(offset + 2)? };
    match protocol {
        6 => {
            let opens = match packet.byte(offset + 13)? & 0b111 {
                0b000 => None,                 // neither the first packet nor the last
                flags => Some(flags == 0b010), // SYN, or else FIN or RST
            };
            report(&Event::Tcp { addresses, ports, opens });
        }
        17 => {
            let checksum = Some(packet.number(offset + 6)? as u32).filter(|&sum| sum != 0);
            let head: [u8; 4] = packet.bytes(offset + 8)?;
            let letter = Some(head[0] as char).filter(char::is_ascii_alphabetic);
            report(&Event::Udp { addresses, ports, letter, checksum, head });
        }
        _ => report(&Event::Control(addresses, (packet.byte(offset)?, packet.byte(offset + 1)?))),
    }
    Some(())
}

//! The binary: a socket filter that answers with what the library says about the packet's size.

#![no_std]
#![no_main]

use meter::{classify, Level, Limit, Window};

#[no_mangle]
#[link_section = "license"]
static LICENSE: [u8; 4] = *b"GPL\0";

/// `struct __sk_buff`, as far as it is used.
#[repr(C)]
pub struct SocketBuffer {
    len: u32,
}

struct Fixed(u64);

impl Limit for Fixed {
    fn limit(&self) -> u64 {
        self.0
    }
}

#[no_mangle]
static mut HISTORY: Window<Level<u64>, 4> = Window { samples: [Level::Idle; 4], next: 0 };

#[no_mangle]
#[link_section = "socket"]
extern "C" fn measure(packet: &SocketBuffer) -> i32 {
    let level = classify(packet.len as u64, &Fixed(100));
    unsafe { (*&raw mut HISTORY).push(level) };
    match level {
        Level::Idle => 0,
        Level::Busy(value) => value as i32,
        Level::Spike { above, ratio } => 1000 * ratio as i32 + above as i32,
    }
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    loop {}
}

// A type whose name BTF does not allow, in a variable and in a function, without anything of core.
#![no_std]
#![no_main]

pub struct Pair<T> {
    pub left: T,
    pub right: T,
}

#[no_mangle]
pub static PAIR: Pair<u32> = Pair { left: 1, right: 2 };

#[no_mangle]
#[link_section = "socket"]
pub extern "C" fn sum(_context: *mut u8) -> u32 {
    PAIR.left + PAIR.right
}

#[panic_handler]
fn panic(_info: &core::panic::PanicInfo) -> ! {
    loop {}
}

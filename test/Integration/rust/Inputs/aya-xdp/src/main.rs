//! An Aya program as `cargo generate` makes them: XDP, two maps, logging. `Size` is an enum with data as a map's value.

#![no_std]
#![no_main]

use aya_ebpf::{
    bindings::xdp_action,
    macros::{map, xdp},
    maps::{Array, HashMap},
    programs::XdpContext,
};
use aya_log_ebpf::info;

#[derive(Clone, Copy)]
pub enum Size {
    Small,
    Large { above: u32 },
}

#[map]
static SIZES: HashMap<u32, Size> = HashMap::with_max_entries(64, 0);

#[map]
static TOTAL: Array<u64> = Array::with_max_entries(1, 0);

#[xdp]
pub fn count(ctx: XdpContext) -> u32 {
    let bytes = (ctx.data_end() - ctx.data()) as u32;
    let size = match bytes.checked_sub(64) {
        Some(above) if above > 0 => Size::Large { above },
        _ => Size::Small,
    };
    let _ = SIZES.insert(&bytes, &size, 0);
    if let Some(total) = TOTAL.get_ptr_mut(0) {
        unsafe { *total += bytes as u64 };
    }
    info!(&ctx, "a packet of {} bytes", bytes);
    xdp_action::XDP_PASS
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    loop {}
}

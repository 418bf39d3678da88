//! Types with the names of the kernel's, some with other shapes.
#![no_std]
#![allow(warnings)]

/// A function for each type, so that it is in the debug info.
macro_rules! see {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })*
    };
}

#[repr(C)]
pub struct bpf_spin_lock {
    pub val: u32,
}
#[repr(C)]
pub struct bpf_timer {
    o: [u64; 2],
}
#[repr(C)]
pub struct xdp_md {
    data: u32,
    data_end: u32,
}
#[repr(C)]
pub struct __sk_buff {
    len: u32,
}
#[repr(C)]
pub struct bpf_list_head {
    o: [u64; 2],
}
#[repr(C)]
pub struct task_struct {
    pid: i32,
}
#[repr(C)]
pub struct V {
    lock: bpf_spin_lock,
    t: bpf_timer,
    v: u64,
}
#[repr(C)]
pub struct pt_regs {
    r: [u64; 21],
}
pub mod other {
    #[repr(C)]
    pub struct xdp_md {
        pub x: u64,
    }
    #[repr(C)]
    pub struct bpf_spin_lock {
        pub q: u64,
        w: u8,
    }
    #[repr(C)]
    pub struct task_struct {
        pub y: u8,
    }
}
pub struct sock___v5 {
    a: u8,
}
pub struct bpf_map_def {
    t: u32,
}
see!(
    a: V, b: xdp_md, c: __sk_buff, d: task_struct, e: pt_regs, g: other::xdp_md, h: other::task_struct, i: sock___v5,
    j: bpf_map_def,
);

//! Functions with the names of C keywords, helpers, each other; symbols that are no identifiers.
#![no_std]
#![allow(warnings)]

#[inline(never)]
fn int(x: u32) -> u32 {
    core::hint::black_box(x)
}
#[inline(never)]
fn void(x: u32) -> u32 {
    core::hint::black_box(x + 1)
}
#[inline(never)]
fn bpf_map_lookup_elem(x: u32) -> u32 {
    core::hint::black_box(x + 2)
}
#[inline(never)]
fn memcpy(x: u32) -> u32 {
    core::hint::black_box(x + 3)
}
#[inline(never)]
fn long(NULL: u32) -> u32 {
    core::hint::black_box(NULL)
}
pub mod a {
    #[inline(never)]
    pub fn same(x: u32) -> u32 {
        core::hint::black_box(x + 4)
    }
    pub mod b {
        #[inline(never)]
        pub fn same(x: u32) -> u32 {
            core::hint::black_box(x + 5)
        }
        #[inline(never)]
        pub fn f(x: u32) -> u32 {
            core::hint::black_box(x + 8)
        }
    }
}
pub struct S;
impl S {
    #[inline(never)]
    pub fn same(x: u32) -> u32 {
        core::hint::black_box(x + 6)
    }
    #[inline(never)]
    pub fn new(&self) -> u32 {
        core::hint::black_box(1)
    }
}
pub struct T<X>(X);
impl<X> T<X> {
    #[inline(never)]
    pub fn new(&self) -> u32 {
        core::hint::black_box(2)
    }
}
impl core::ops::Add for S {
    type Output = u32;
    #[inline(never)]
    fn add(self, o: S) -> u32 {
        core::hint::black_box(3)
    }
}
impl Drop for T2 {
    #[inline(never)]
    fn drop(&mut self) {
        core::hint::black_box(&self.0);
    }
}
pub struct T2(u32);
#[no_mangle]
pub extern "C" fn f(x: u32) -> u32 {
    let t = T2(x);
    int(x)
        + void(x)
        + bpf_map_lookup_elem(x)
        + memcpy(x)
        + long(x)
        + a::same(x)
        + a::b::same(x)
        + S::same(x)
        + S.new()
        + T(3u8).new()
        + T((1u8, 2u16)).new()
        + (S + S)
        + a::b::f(x)
        + core::hint::black_box(t.0)
}
#[no_mangle]
pub extern "C" fn r#do(x: u32) -> u32 {
    x
}
#[export_name = "weird name"]
pub extern "C" fn w1(x: u32) -> u32 {
    x + 1
}
#[export_name = "weird.name$x"]
pub extern "C" fn w2(x: u32) -> u32 {
    x + 2
}
#[export_name = "größe"]
pub extern "C" fn w3(x: u32) -> u32 {
    x + 3
}
#[export_name = "default"]
pub extern "C" fn w4(x: u32) -> u32 {
    x + 4
}
#[export_name = "static name"]
pub static SN: u32 = 3;
#[export_name = "st.dot"]
pub static SD: u32 = 3;
#[no_mangle]
#[link_section = ".data.weird.name"]
pub static mut WS: u32 = 3;
#[no_mangle]
#[link_section = "raw_tp/a b"]
pub extern "C" fn w5(x: u32) -> u32 {
    x
}

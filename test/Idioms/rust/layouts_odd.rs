//! Layouts: packed and aligned at once, unions in enums in unions, arrays of nothing, fields that move, zero-sized types in between.
#![no_std]
#![allow(warnings)]
macro_rules! see { ($($name:ident: $type:ty),* $(,)?) => { $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })* }; }

#[repr(C, packed(2))] #[derive(Clone, Copy)]
pub struct Packed2 { a: u8, b: u64, c: f32, d: u16 }
#[repr(C, packed)] #[derive(Clone, Copy)]
pub struct Wire { version: u8, id: u128, ratio: f64, inner: Packed2, flags: [bool; 3] }
#[repr(C, align(64))]
pub struct Line { hits: u32, of: Wire }
#[repr(align(4096))]
pub struct Page([u8; 100]);
#[repr(packed)]
pub struct Mixed<T>(u8, T, core::marker::PhantomData<T>);
pub struct Moved { a: u8, b: u64, c: u8, d: u32, e: (), f: [u64; 0], g: bool }
#[repr(C)]
pub union Deep { a: u8, b: core::mem::ManuallyDrop<Moved>, c: core::mem::ManuallyDrop<Option<Moved>>, d: [Packed2; 2] }
pub enum OfUnion { A(Deep), B(Packed2), C { x: [Wire; 1], y: Line } }
#[repr(C)]
pub struct Flexible<T: ?Sized> { len: u16, items: T }
#[repr(transparent)]
pub struct Wrapper<'a, T: ?Sized>(&'a T, [(); 0]);
#[repr(transparent)]
pub struct Unit2((), Zst);
pub struct Zst;
#[repr(C)]
pub struct Empty {}
#[repr(C)]
pub struct Holds { a: Empty, b: u8, c: [Empty; 7], d: [u32; 0], e: Zst, f: [[u8; 0]; 5], g: [[u16; 5]; 0] }
pub struct Generic<A, B = A, const N: usize = 1> where A: Copy { a: A, b: [B; N], c: Option<(A, B)> }
pub struct Recursive { next: Option<&'static Recursive>, list: &'static [Recursive], maybe: *const [Option<Recursive>], map: Option<fn(Recursive) -> Recursive>, tup: &'static (Recursive, u8) }
pub enum Tree { Leaf(u32), Node { left: &'static Tree, right: Option<&'static Tree>, many: &'static [(Tree, Tree)] } }
see! {
    wire: Wire, line: Line, page: Page, mixed: Mixed<u64>, mixed_f: Mixed<f32>, moved: Moved, deep: Deep, of_union: OfUnion, flexible: &'static Flexible<[u32]>, flexible_str: *const Flexible<str>, sized: Flexible<[u8; 3]>,
    wrapper: Wrapper<'static, [u8]>, wrapper_dyn: Wrapper<'static, dyn Fn()>, unit: Unit2, holds: Holds, generic: Generic<u8>, generic2: Generic<char, Option<char>, 3>, recursive: Recursive, tree: Tree,
    f16s: [Option<(u8, f64)>; 3], arrays: [[[u8; 2]; 3]; 4], slices: (&'static [[u8; 3]], &'static mut [&'static str], *mut [()], &'static [(u8, (u16, (u32,)))]), ones: ((u8,), ((u16,),)),
    unsized_: (&'static [dyn_free::S], *const dyn_free::T), big: Option<[u64; 1000]>, pages: Option<Page>,
}
pub mod dyn_free { pub struct S(pub u8); pub type T = [S; 2]; }

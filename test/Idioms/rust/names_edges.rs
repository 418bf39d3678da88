//! Names at the edges: raw identifiers, keywords of C, trailing underscores, flavors, modules named as types, shadowing, macros' hygiene.
#![no_std]
#![allow(warnings)]
macro_rules! see { ($($name:ident: $type:ty),* $(,)?) => { $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })* }; }

pub struct r#type { r#struct: u8, r#enum: r#union, r#if: Option<r#fn> }
pub enum r#union { r#match(u8), r#self_ }
pub struct r#fn(bool);
pub mod int { pub struct int { pub int: u8, pub int_: u16, pub int__1: u32 } pub mod double { pub enum long { short(u8), float } } }
pub enum Trailing_ { A, B_ { x_: u8 }, C__(u8) }
pub enum Trailing__ { _A, __B(u16) }
pub struct sock___v5 { pub a: u8 }
pub enum event___x { a___b, c(u8) }
pub struct _Under;
pub struct __Double { __pad0: u8, __gap0: u32, __base_x: u16, __opaque: u8 }
pub enum Tag { tag(u8), Tag, __pad0 { tag: u8, __pad0: u16, __0: u32 } }
pub enum E__tag { A(u8), B }
pub enum E { A(u8), tag }
pub enum E__tag_t { A(u64), B }
pub struct Größe { länge: Наименование, 日: u8 }
pub enum Наименование { Большой(u8), 小さい, Ünïcode { ключ: bool } }
pub mod a { pub mod b { pub struct S { pub x: u8 } pub enum E { A(S), B } } pub struct S(pub u16); pub use self::b as c; }
pub mod b { pub struct S { pub x: u8 } pub enum E { A(S), B } }
pub struct Option<T>(T);
pub enum Result<T, E2> { Ok(T), Err(E2), Both(T, E2) }
pub struct u8_(u8);
pub struct bool_ { bool: u8, char: char }
impl<T> Option<T> { #[inline(never)] pub fn r#try(&self) -> &T { &self.0 } }
pub mod shadow { pub mod a { pub struct Same; impl Same { pub const r#const: u8 = 1; } } pub mod b { pub enum Same { A, B(u8) } } pub mod c { pub union Same { pub a: u8, pub b: u32 } } pub mod d { #[derive(Clone, Copy)] pub enum Same { X = 3 } } }
see! {
    raw: r#type, union_: r#union, int_struct: int::int, long: int::double::long, trailing: Trailing_, trailing2: Trailing__, sock: sock___v5, event: event___x, under: _Under, double: __Double, tag: Tag,
    e_tag: E__tag, e: E, e_tag_t: E__tag_t, size: Größe, name: Наименование, ab: (a::b::S, a::b::E, a::S, a::c::S), b_: (b::S, b::E), option: Option<core::option::Option<u8>>, result: Result<u8, core::result::Result<u8, ()>>,
    u8s: (u8_, u8), bools: bool_, same: (shadow::a::Same, shadow::b::Same, shadow::c::Same, shadow::d::Same),
    pointers: (&'static shadow::a::Same, *const shadow::b::Same, &'static mut shadow::c::Same, *mut shadow::d::Same),
}
#[no_mangle]
pub extern "C" fn g(o: &Option<u8>) -> u32 { *o.r#try() as u32 }
#[export_name = "exported"]
pub extern "C" fn inner_name(r#in: u32, größe: u32, int: u32, _: u8, arg3: u8) -> u32 { r#in + größe + int }

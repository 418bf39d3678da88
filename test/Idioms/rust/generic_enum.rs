//! Enums generic over types, numbers, markers and associated types.
#![no_std]
#![allow(warnings)]

/// A function for each type, so that it is in the debug info.
macro_rules! see {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(#[no_mangle] pub extern "C" fn $name(x: &$type) -> u32 { core::hint::black_box(&x); 1 })*
    };
}
pub enum Either<L, R> {
    Left(L),
    Right(R),
}
pub enum Tree<T, const N: usize> {
    Leaf(T),
    Node([T; N], u8),
}
pub enum Ph<T> {
    A(core::marker::PhantomData<T>),
    B(u8),
}
pub struct X;
pub mod m {
    pub struct X(pub u8);
}
pub trait Tr {
    type T;
}
impl Tr for X {
    type T = u8;
}
impl Tr for m::X {
    type T = u32;
}
pub enum As<A: Tr> {
    V(A::T),
    N,
}
see!(
    a: Either<u8,u16>, b: Either<Either<u8,u8>,Either<(),X>>, c: Tree<u8,3>, d: Tree<Option<u8>,2>, e: Ph<u8>,
    g: Ph<X>, h: Either<X,m::X>, i: Either<m::X,X>, j: As<X>, k: As<m::X>, l: Either<&'static X,&'static m::X>,
    m1: Option<Either<u8,bool>>, n: Either<fn()->u8,[u8;3]>, o: Either<dynp,()>,
);
pub type dynp = &'static dyn Fn();

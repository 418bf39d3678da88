//! Closures and function pointers in statics and constants, thread by generics, and statics of every sort of type.
#![no_std]
#![allow(warnings)]
use core::sync::atomic::AtomicU64;

pub struct Command { name: &'static str, run: fn(&mut State, u8) -> Result<(), Fail>, next: Option<&'static Command>, hook: Option<unsafe extern "C" fn(*const u8, usize) -> i32> }
pub struct State { hits: [u32; 4], last: Option<&'static Command> }
pub enum Fail { Again { after: u16 }, Never(&'static str) }

#[no_mangle]
pub static COMMANDS: [Command; 2] = [
    Command { name: "hit", run: |state, at| { state.hits[(at & 3) as usize] += 1; Ok(()) }, next: None, hook: None },
    Command { name: "fail", run: |_, after| Err(if after > 3 { Fail::Again { after: after as u16 } } else { Fail::Never("no") }), next: Some(&COMMANDS[0]), hook: Some(hook) },
];
unsafe extern "C" fn hook(_: *const u8, size: usize) -> i32 { size as i32 }
#[no_mangle]
pub static mut STATE: State = State { hits: [0; 4], last: Some(&COMMANDS[1]) };
#[no_mangle]
pub static APPLY: &(dyn Fn(u32) -> u32 + Sync) = &|x| x.rotate_left(3);
#[no_mangle]
pub static TABLE: [fn(u32, u32) -> u32; 3] = [u32::wrapping_add, u32::wrapping_mul, |a, b| a ^ b];
#[no_mangle]
pub static NESTED: (Option<(u8, &str)>, [[Option<char>; 2]; 2], &[&[u16]]) = (Some((1, "x")), [[Some('a'), None], [None, Some('b')]], &[&[1, 2], &[]]);
static COUNTER: AtomicU64 = AtomicU64::new(1);
const MAKE: fn() -> Fail = || Fail::Never("made");
trait Default2 { const VALUE: Self; const THEN: fn(Self) -> Self; }
impl Default2 for u16 { const VALUE: u16 = 7; const THEN: fn(u16) -> u16 = |x| x + Self::VALUE; }
#[inline(never)]
fn twice<F: Fn(u32) -> u32 + Copy>(f: F) -> impl Fn(u32) -> u32 { move |x| f(f(x)) }
#[inline(never)]
fn compose<A, B, C>(f: impl Fn(A) -> B, g: impl FnOnce(B) -> C) -> impl FnOnce(A) -> C { move |a| g(f(a)) }
#[no_mangle]
pub extern "C" fn f(x: u32) -> u32 {
    static mut CALLS: (u32, Option<fn(u32) -> u32>) = (0, None);
    let mut held = x;
    let mut count = || { held += 1; held };
    let state = unsafe { &mut *(&raw mut STATE) };
    let command = &COMMANDS[(x & 1) as usize];
    let outcome = match (command.run)(state, x as u8) { Ok(()) => 0, Err(Fail::Again { after }) => after as u32, Err(Fail::Never(why)) => why.len() as u32 };
    let composed = compose(twice(|y| y.wrapping_mul(x)), |z: u32| (z, z as u8));
    unsafe { CALLS.0 += 1; CALLS.1 = Some(|x| x) };
    outcome + count() + count() + APPLY(x) + TABLE[(x % 3) as usize](x, 3) + composed(x).0 + <u16 as Default2>::THEN(3) as u32
        + (&raw const COUNTER as usize) as u32 + NESTED.0.map_or(0, |n| n.0 as u32) + matches!(MAKE(), Fail::Never(_)) as u32
}

// The numbers of docs/CORE.md. A program gets them from a macro; here they are in sight.

const UNIT: u64 = 4096 * 16381;

const fn hash(text: &str) -> u64 {
    let bytes = text.as_bytes();
    let mut hash: u64 = 0xcbf29ce484222325;
    let mut i = 0;
    while i < bytes.len() {
        hash = (hash ^ bytes[i] as u64).wrapping_mul(0x100000001b3);
        i += 1;
    }
    hash ^ (hash >> 29)
}

/// The tag at the beginning of a type.
const fn type_tag(text: &str) -> usize {
    (UNIT * ((1 << 27) + hash(text) % (1 << 27))) as usize
}

/// The tag before any other field.
const fn tag(text: &str) -> usize {
    (UNIT * ((1 << 14) + hash(text) % (1 << 14))) as usize
}

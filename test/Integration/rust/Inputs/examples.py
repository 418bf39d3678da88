"""Makes one BPF program of each example in the documentation of the crate polybpf.

usage: examples.py SRC_FOLDER OUT.rs      prints one line for each program, in the order of the file

An example that says `assert!` returns the line of the first one that does not hold, plus one, instead of panicking; a
program that returns 0 has passed. Fails if a macro or type that a user of the crate sees has no example.
"""

import os
import re
import sys

PREAMBLE = """#![no_std]
#![no_main]
#![allow(dead_code, unused_imports, non_camel_case_types)]

macro_rules! assert {
    ($($condition:tt)*) => { if !($($condition)*) { return line!() + 1; } };
}

fn current_task<T>() -> *const T {
    // SAFETY: bpf_get_current_task_btf, which takes nothing and always has a task.
    unsafe { core::mem::transmute::<usize, extern "C" fn() -> *const T>(158)() }
}

#[no_mangle]
#[link_section = "license"]
pub static LICENSE: [u8; 4] = *b"GPL\\0";

#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    loop {}
}
"""

PROGRAM = """
mod {name}_example {{
    use super::current_task;
    pub unsafe fn run() -> u32 {{
{code}
        0
    }}
}}
#[no_mangle]
#[link_section = "xdp"]
pub unsafe extern "C" fn {name}(_: *const u8) -> u32 {{
    {name}_example::run()
}}
"""

# What is described, behind its documentation and attributes.
ITEM = re.compile(r"\s*(?:macro_rules! (\w+)|pub (?:unsafe )?(?:struct|trait) (\w+)|(mod ask);)")


def documented(path):
    """(name, its documentation) for each item of the file that has any."""
    text, found = [], []
    with open(path) as file:
        for line in file:
            if comment := re.match(r"\s*//[/!] ?(.*)", line):
                text.append(comment.group(1))
            elif item := ITEM.match(line):
                found.append((item.group(1) or item.group(2) or "the crate", text))
                text = []
            elif not re.match(r"\s*#!?\[|^\s*(label|note) =|^\s*$|^\s+can;|^\s+integers", line):
                text = []
    return found


def examples(text):
    """The code blocks, as rustdoc takes them: lines that begin with `# ` are not shown, but there."""
    blocks, block = [], None
    for line in text:
        if line.startswith("```"):
            if line not in ("```", "```text") and block is None:
                sys.exit("an example that is not compiled: " + line)
            blocks += [block] if block is not None else []
            block = [] if block is None else None
        elif block is not None:
            block.append(re.sub(r"^# ?", "", line) if re.match(r"# |#$", line) else line)
    return blocks


def main():
    source, output = sys.argv[1:]
    with open(os.path.join(source, "lib.rs")) as file:
        library = file.read()
    public = set(re.findall(r"\w+", " ".join(re.findall(r"^pub use (?:tags|values)::(.*);", library, re.M))))
    public -= {"BitField"}  # which kernel_types! shows
    programs, seen = PREAMBLE, set()
    for name in sorted(os.listdir(source)):
        for item, text in documented(os.path.join(source, name)):
            for number, code in enumerate(examples(text)):
                seen.add(item)
                called = re.sub(r"\W", "_", item.lower()) + ("_%d" % number if number else "")
                programs += PROGRAM.format(name=called, code="\n".join("        " + line for line in code))
                print(called)
        with open(os.path.join(source, name)) as file:
            hidden = r"#\[doc\(hidden\)\]\n#\[macro_export\]\nmacro_rules! (\w+)"
            text = file.read()
            public |= set(re.findall(r"#\[macro_export\]\nmacro_rules! (\w+)", text)) - set(re.findall(hidden, text))
    if missing := (public | {"the crate"}) - seen:
        sys.exit("without an example: " + ", ".join(sorted(missing)))
    with open(output, "w") as file:
        file.write(programs)


if __name__ == "__main__":
    main()

; Words between the tags (docs/CORE.md) that do not say what they have to: written by hand, as the crate polybpf writes none
; of these. (Inputs/unit.ll is the rest of each module.)
;
; REQUIRES: llvm-22-host
; RUN: rm -rf %t && split-file %s %t && cd %t
; RUN: %python run.py %S/Inputs/unit.ll %opt -load-pass-plugin=%plugin -passes=polybpf-core -disable-output > messages.txt
; RUN: FileCheck %s --input-file messages.txt
;
; CHECK-LABEL: == unclosed
; CHECK-NEXT: error: {{.*}}tagged type 'S': an anonymous member does not end [malformed-tagged-type]
; CHECK-LABEL: == unopened
; CHECK-NEXT: error: {{.*}}tagged type 'S': '__polybpf_tag1' ends no anonymous member [malformed-tagged-type]
; CHECK-LABEL: == unknown
; CHECK-NEXT: error: {{.*}}tagged type 'S': '__polybpf_tag1' has no size, and its type 'Begin' no meaning [malformed-tagged-type]
; CHECK-LABEL: == number
; CHECK-NEXT: error: {{.*}}tagged type 'S': '__polybpf_tag1' has no size, and its type 'Name<x>' no meaning [malformed-tagged-type]
; CHECK-LABEL: == characters
; CHECK-NEXT: error: {{.*}}tagged type 'S': '__polybpf_tag1' has no size, and its type 'Name<47>' no meaning [malformed-tagged-type]
; CHECK-LABEL: == enum-of-nothing
; CHECK-NEXT: error: {{.*}}tagged type 'S': '__polybpf_enum' lists no enumerators [malformed-tagged-type]
; CHECK-LABEL: == enum-of-struct
; CHECK-NEXT: error: {{.*}}tagged type 'S': an enum is an integer, and '__polybpf_enum' [malformed-tagged-type]
; CHECK-LABEL: == no-enumerator
; CHECK-NEXT: error: {{.*}}tagged type 'S': 'FIRST' is no enumerator [malformed-tagged-type]
; CHECK-LABEL: == typedef
; CHECK-NEXT: error: {{.*}}tagged type 'S': '__polybpf_typedef' without '__polybpf_name' [malformed-tagged-type]
; CHECK-LABEL: == enumerator-of-nothing
; CHECK-NEXT: error: {{.*}}tagged type 'S': '__polybpf_enumerator' is of no enum [malformed-tagged-type]
; CHECK-LABEL: == other-enumerator
; CHECK-NEXT: error: {{.*}}tagged type 'S': 'E' has no enumerator 'a' [malformed-tagged-type]
; CHECK-LABEL: == done

;--- run.py
import subprocess
import sys

TAG = """!40 = !DICompositeType(tag: DW_TAG_array_type, baseType: !20, size: 72044402582257664, elements: !{!DISubrange(count: 9005550322782208)})
!41 = !DIDerivedType(tag: DW_TAG_member, name: "__polybpf_tag0", baseType: !40, size: 72044402582257664, offset: 0)
"""
EMPTY = '!%d = !DICompositeType(tag: DW_TAG_structure_type, name: "%s", elements: !{})\n'
MEMBER = '!%d = !DIDerivedType(tag: DW_TAG_member, name: "%s", baseType: !%d, size: %d, offset: %d)\n'
RECORD = '!%d = !DICompositeType(tag: DW_TAG_structure_type, name: "%s", elements: !{%s}, size: %d)\n'


def word(name):
    """struct S { tag, a: i32, the word }"""
    at = 72044402582257664
    return (TAG + MEMBER % (42, "a", 23, 32, at) + EMPTY % (43, name) + MEMBER % (44, "__polybpf_tag1", 43, 0, at + 32) +
            RECORD % (31, "S", "!41, !42, !44", at + 32))


def members(*fields, more=""):
    """struct S with these members, of a name and a type, at 0."""
    lines = "".join(MEMBER % (50 + i, name, of, 32 if of == 23 else 0, 0) for i, (name, of) in enumerate(fields))
    return lines + RECORD % (31, "S", ", ".join("!%d" % (50 + i) for i in range(len(fields))), 32) + more


ENUM = RECORD % (60, "E", "!61, !62", 32) + MEMBER % (61, "value", 23, 32, 0) + MEMBER % (62, "__polybpf_enum", 63, 0, 0)
LIST = RECORD % (63, "List", "!64", 0) + MEMBER % (64, "FIRST", 65, 0, 0) + EMPTY % (65, "Enumerator<1, ()>")
NAME = EMPTY % (66, "Name<97>")
CASES = {
    "unclosed": word("Union"),
    "unopened": word("End"),
    "unknown": word("Begin"),
    "number": word("Name<x>"),
    "characters": word("Name<47>"),
    "enum-of-nothing": members(("value", 23), ("__polybpf_enum", 23)),
    "enum-of-struct": members(("value", 60), ("__polybpf_enum", 60), more=RECORD % (60, "E", "", 32)),
    "no-enumerator": members(("value", 23), ("__polybpf_enum", 60),
                             more=RECORD % (60, "List", "!61", 0) + MEMBER % (61, "FIRST", 23, 0, 0)),
    "typedef": members(("__polybpf_typedef", 23)),
    "enumerator-of-nothing": members(("__polybpf_enumerator", 23), ("__polybpf_name", 66), more=NAME),
    "other-enumerator": members(("__polybpf_enumerator", 60), ("__polybpf_name", 66), more=NAME + ENUM + LIST),
}

unit = open(sys.argv[1]).read()
for name, types in CASES.items():
    with open(name + ".ll", "w") as file:
        file.write(unit + types)
    done = subprocess.run(sys.argv[2:] + [name + ".ll"], capture_output=True, text=True)
    print("== " + name + "\n" + done.stderr)
    if done.returncode != 1:
        sys.exit("%s: status %d" % (name, done.returncode))
print("== done")

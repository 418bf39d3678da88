//===- main.go - Loads an object with cilium/ebpf, runs it, and reads what it left --------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
//	$ cilium meter.o 94 164
//	measure: BTF accepted
//	LEVELS[0] = Busy{__1: 79, __0: 80}
//	...
//
// Nothing here knows a type of the program: values are decoded by the object's BTF alone, Rust's enums by the rules of
// docs/Encoding.md.
//
//===----------------------------------------------------------------------------------------------------------------===//

package main

import (
	"encoding/binary"
	"fmt"
	"log"
	"os"
	"sort"
	"strconv"
	"strings"

	"github.com/cilium/ebpf"
	"github.com/cilium/ebpf/btf"
)

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

// types of the object, to find enums that no member refers to.
var types *btf.Spec

func number(bytes []byte) uint64 {
	return binary.LittleEndian.Uint64(append(append([]byte{}, bytes...), make([]byte, 8)...))
}

// at cuts out the bytes of a member.
func at(member btf.Member, bytes []byte) []byte {
	size, err := btf.Sizeof(member.Type)
	check(err)
	return bytes[member.Offset.Bytes():][:size]
}

func describe(typ btf.Type, bytes []byte) string {
	switch typ := typ.(type) {
	case *btf.Typedef:
		// An enum of a size that C does not give it is an integer of the enum's name.
		var enum *btf.Enum
		if types.TypeByName(typ.Name, &enum) == nil {
			return enumerator(enum, number(bytes))
		}
		return describe(typ.Type, bytes)
	case *btf.Volatile:
		return describe(typ.Type, bytes)
	case *btf.Const:
		return describe(typ.Type, bytes)
	case *btf.Int:
		return fmt.Sprint(number(bytes))
	case *btf.Enum:
		return enumerator(typ, number(bytes))
	case *btf.Struct:
		if len(typ.Members) == 1 && strings.Contains(strings.Join(typ.Tags, " "), "rust.enum=") {
			return variant(typ.Members[0].Type.(*btf.Union), bytes)
		}
		return fields(typ.Members, bytes)
	case *btf.Union:
		return fields(typ.Members, bytes)
	}
	return fmt.Sprintf("%v", typ)
}

func enumerator(enum *btf.Enum, value uint64) string {
	for _, known := range enum.Values {
		if known.Value == value {
			return known.Name
		}
	}
	return fmt.Sprint(value)
}

func fields(members []btf.Member, bytes []byte) string {
	var parts []string
	for _, member := range members {
		text := describe(member.Type, at(member, bytes))
		switch {
		case strings.HasPrefix(member.Name, "__pad"):
		case member.Name == "":
			parts = append(parts, text)
		default:
			parts = append(parts, member.Name+": "+text)
		}
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// variant finds the member of a Rust enum that is alive: by the values in `rust.variant=<index>:<name>:<values>`.
func variant(union *btf.Union, bytes []byte) string {
	tag := number(at(union.Members[0], bytes))
	var other string
	for _, member := range union.Members {
		for _, text := range member.Tags {
			parts := strings.SplitN(text, ":", 3)
			if !strings.HasPrefix(text, "rust.variant=") || len(parts) != 3 {
				continue
			}
			value := parts[1] + describe(member.Type, at(member, bytes))
			if parts[2] == strconv.FormatUint(tag, 10) {
				return value
			} else if parts[2] == "*" {
				other = value
			}
		}
	}
	return other
}

func main() {
	spec, err := ebpf.LoadCollectionSpec(os.Args[1])
	check(err)
	types = spec.Types
	collection, err := ebpf.NewCollection(spec)
	check(err)
	defer collection.Close()

	program := collection.Programs["measure"]
	info, err := program.Info()
	check(err)
	if _, there := info.BTFID(); !there {
		log.Fatal("measure: BTF refused")
	}
	fmt.Println("measure: BTF accepted")
	for _, word := range os.Args[2:] {
		size, err := strconv.Atoi(word)
		check(err)
		_, err = program.Run(&ebpf.RunOptions{Data: make([]byte, size)})
		check(err)
	}

	var index uint32
	var value []byte
	if levels := collection.Maps["LEVELS"]; levels != nil {
		for all := levels.Iterate(); all.Next(&index, &value); {
			fmt.Printf("LEVELS[%d] = %s\n", index, describe(spec.Maps["LEVELS"].Value, value))
		}
	}
	var names []string
	for name := range spec.Variables {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		bytes := make([]byte, collection.Variables[name].Size())
		check(collection.Variables[name].Get(&bytes))
		fmt.Printf("%s = %s\n", name, describe(spec.Variables[name].Type.Type, bytes))
	}
}

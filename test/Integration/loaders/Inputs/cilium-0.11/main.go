//===- main.go - Loads an object with an older cilium/ebpf, and reads what it left --------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
//	$ cilium process.o
//	measure: returned 2
//	SEEN = [14955 14711 10013495 2 1 0 17 107 2]
//
// The version is one that the Go of Debian 12, 1.19, compiles. It finds the kernel's fields when it loads the object, in
// its own way.
//
//===----------------------------------------------------------------------------------------------------------------===//

package main

import (
	"encoding/binary"
	"fmt"
	"log"
	"os"

	"github.com/cilium/ebpf"
)

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func main() {
	collection, err := ebpf.LoadCollection(os.Args[1])
	check(err)
	defer collection.Close()
	result, err := collection.Programs["measure"].Run(&ebpf.RunOptions{Data: make([]byte, 64)})
	check(err)
	fmt.Println("measure: returned", result)

	value, err := collection.Maps[".bss"].LookupBytes(uint32(0))
	check(err)
	var numbers []uint64
	for at := 0; at+8 <= len(value); at += 8 {
		numbers = append(numbers, binary.LittleEndian.Uint64(value[at:]))
	}
	fmt.Println("SEEN =", numbers)
}

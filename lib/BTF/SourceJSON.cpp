//===- SourceJSON.cpp - The types of the source as JSON -----------------------------------------------------------===//
//
// Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------------------------------------------------===//
//
// One object with the members `types`, `functions` and `variables`. What does not apply to a type is left out, so that
// `"variants" in type` is a question that makes sense. Values of enumerators and tags are strings: they have up to 128
// bits, and many readers of JSON only 53.
//
//===----------------------------------------------------------------------------------------------------------------===//

#include "polybpf/BTF/SourceTypes.h"
#include "llvm/Support/JSON.h"

using namespace llvm;
using namespace polybpf::btf;

/// JSON is UTF-8; names from anywhere may not be.
static std::string text(StringRef Text) { return json::fixUTF8(Text); }

static void writeUse(json::OStream &J, const TypeUse &Use) {
  J.attribute("type", text(Use.Name));
  J.attribute("type_id", Use.Id);
  J.attribute("type_kind", kindName(Use.Kind));
}

static void writeField(json::OStream &J, const Field &F) {
  J.object([&] {
    J.attribute("name", text(F.Name));
    writeUse(J, F.Type);
    J.attribute("bit_offset", int64_t(F.BitOffset));
    J.attribute("size_in_bits", int64_t(F.SizeInBits));
    if (F.IsBitField)
      J.attribute("is_bit_field", true);
  });
}

static void writeFields(json::OStream &J, const std::vector<Field> &Fields) {
  J.attributeArray("fields", [&] {
    for (const Field &F : Fields)
      writeField(J, F);
  });
}

static void writeVariant(json::OStream &J, const Variant &V) {
  J.object([&] {
    J.attribute("index", V.Index);
    J.attribute("name", text(V.Name));
    J.attributeArray("values", [&] {
      for (const ValueRange &Range : V.Values)
        J.array([&] {
          J.value(Range.First);
          J.value(Range.Last);
        });
    });
    J.attribute("is_default", V.IsDefault);
    J.attribute("is_uninhabited", V.IsUninhabited);
    writeFields(J, V.Fields);
  });
}

static void writeBases(json::OStream &J, const std::vector<Base> &Bases) {
  J.attributeArray("bases", [&] {
    for (const Base &B : Bases)
      J.object([&] {
        writeUse(J, B.Type);
        if (B.BitOffset)
          J.attribute("bit_offset", int64_t(*B.BitOffset));
        else
          J.attribute("table_offset", int64_t(B.TableOffset));
        J.attribute("is_virtual", !B.BitOffset);
      });
  });
}

static void writeEnumeration(json::OStream &J, const SourceType &T) {
  J.attribute("is_signed", T.IsSigned);
  J.attribute("is_scoped", T.IsScoped);
  J.attributeArray("enumerators", [&] {
    for (const NamedValue &E : T.Enumerators)
      J.object([&] {
        J.attribute("name", text(E.Name));
        J.attribute("value", E.Value);
      });
  });
}

static void writeType(json::OStream &J, const SourceType &T) {
  J.attribute("id", T.Id);
  J.attribute("kind", kindName(T.Kind));
  J.attribute("language", T.Language);
  J.attribute("name", text(T.Name));
  J.attribute("size_in_bits", int64_t(T.SizeInBits));
  if (T.Target)
    J.attributeObject("target", [&] { writeUse(J, *T.Target); });
  if (T.Kind == SourceKind::Enumeration)
    return writeEnumeration(J, T);
  if (T.Kind == SourceKind::Typedef)
    return;
  if (!T.Bases.empty())
    writeBases(J, T.Bases);
  writeFields(J, T.Fields);
  if (T.Layout.empty())
    return;
  J.attribute("layout", T.Layout);
  if (T.Tag) {
    J.attributeBegin("tag");
    writeField(J, *T.Tag);
    J.attributeEnd();
  }
  J.attributeArray("variants", [&] {
    for (const Variant &V : T.Variants)
      writeVariant(J, V);
  });
}

static void writeFunction(json::OStream &J, const SourceFunction &F) {
  J.attribute("id", F.Id);
  J.attribute("language", F.Language);
  J.attribute("name", text(F.Name));
  J.attribute("is_variadic", F.IsVariadic);
  J.attributeObject("result", [&] { writeUse(J, F.Result); });
  J.attributeArray("parameters", [&] {
    for (const Field &P : F.Parameters)
      J.object([&] {
        J.attribute("name", text(P.Name));
        writeUse(J, P.Type);
      });
  });
}

void polybpf::btf::printJSON(const SourceProgram &Source, raw_ostream &OS) {
  json::OStream J(OS, /*IndentSize=*/2);
  auto List = [&](StringRef Name, const auto &Things, auto Write) {
    J.attributeArray(Name, [&] {
      for (const auto &Thing : Things)
        J.object([&] { Write(J, Thing); });
    });
  };
  J.object([&] {
    List("types", Source.Types, writeType);
    List("functions", Source.Functions, writeFunction);
    List("variables", Source.Variables, [](json::OStream &J, const SourceVariable &V) {
      J.attribute("id", V.Id);
      J.attribute("language", V.Language);
      J.attribute("name", text(V.Name));
      writeUse(J, V.Type);
    });
  });
  OS << "\n";
}

// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// The writers, one a file, and what they share.
#pragma once

#include <memory>
#include <ostream>
#include <string>
#include <unordered_map>

#include "render/export/writer.hpp"

namespace actorgraph::render::detail {

[[nodiscard]] std::unique_ptr<Writer> csv_writer(std::ostream& out);
[[nodiscard]] std::unique_ptr<Writer> jsonl_writer(std::ostream& out);
[[nodiscard]] std::unique_ptr<Writer> ntriples_writer(std::ostream& out);
[[nodiscard]] std::unique_ptr<Writer> graphml_writer(std::ostream& out);
[[nodiscard]] std::unique_ptr<Writer> dot_writer(std::ostream& out);

// The shortest decimal that reads back as the same number, whatever the locale.
[[nodiscard]] std::string number(double value);

// Throws Error when not everything could be written.
void flush(std::ostream& out);

// For formats whose rows repeat the actors' names.
class ActorNames {
 public:
  struct Entry {
    std::string name;
    ActorKind kind = ActorKind::person;
  };
  void add(const Actor& actor) { entries_[actor.id] = {actor.name, actor.kind}; }
  // Throws Error for an actor that did not come before its statement.
  [[nodiscard]] const Entry& of(ActorId id) const;

 private:
  std::unordered_map<ActorId, Entry> entries_;
};

}  // namespace actorgraph::render::detail

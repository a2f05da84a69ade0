// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// The model file: named tensors in one read-only file that is mapped, not read, so that starting is cheap. Little
// endian:
//   8 bytes "AGMODEL\0", u32 format version (1), u32 CRC-32 of everything behind the first 24 bytes, u64 header bytes,
//   the header: JSON {"id", "config": {...}, "tensors": [{"name", "dtype": f32|i8|u8, "shape", "offset", "bytes"}]},
//   zeros up to a multiple of 64, then the data; offsets count from there and are multiples of 64.
// An 8-bit matrix NAME [out x in] has its row scales beside it: NAME.scale, f32 [out].
// extract/train/model_file.py writes it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace actorgraph::extract {

class MappedFile;

// A view into the file, which must outlive it.
struct Tensor {
  enum class Type : std::uint8_t { f32, i8, u8 };
  Type type = Type::f32;
  std::vector<std::size_t> shape;
  std::span<const std::byte> bytes;

  [[nodiscard]] std::size_t size() const;  // elements
};

class ModelFile {
 public:
  // Throws ModelError for a file that is missing, damaged or of a newer version.
  explicit ModelFile(const std::filesystem::path& path);
  ~ModelFile();
  ModelFile(ModelFile&&) noexcept;
  ModelFile& operator=(ModelFile&&) noexcept;

  [[nodiscard]] const std::string& id() const { return id_; }
  [[nodiscard]] const nlohmann::json& config() const { return *config_; }
  [[nodiscard]] bool has(std::string_view name) const { return tensors_.contains(name); }

  // Each throws ModelError when there is no such tensor; the typed ones also when its type or shape is another.
  [[nodiscard]] const Tensor& tensor(std::string_view name) const;
  [[nodiscard]] std::span<const float> floats(std::string_view name, const std::vector<std::size_t>& shape) const;
  [[nodiscard]] std::span<const std::int8_t> bytes(std::string_view name, const std::vector<std::size_t>& shape) const;
  [[nodiscard]] std::string_view text(std::string_view name) const;  // a u8 tensor of any shape

 private:
  void read_header(std::string_view header, std::span<const std::byte> data);
  const Tensor& checked(std::string_view name, Tensor::Type type, const std::vector<std::size_t>& shape) const;

  std::string path_;  // for messages
  std::unique_ptr<MappedFile> file_;
  std::string id_;
  std::unique_ptr<nlohmann::json> config_;
  std::map<std::string, Tensor, std::less<>> tensors_;
};

}  // namespace actorgraph::extract

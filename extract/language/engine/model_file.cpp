// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/language/engine/model_file.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <zlib.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>

#include "extract/language/engine/mapped_file.hpp"
#include "graph/model/error.hpp"

static_assert(std::endian::native == std::endian::little, "tensors are used as they lie in the file, little endian");

namespace actorgraph::extract {
namespace {

constexpr std::string_view magic("AGMODEL\0", 8);
constexpr std::uint32_t newest_version = 1;
constexpr std::size_t prefix_size = 24;
constexpr std::size_t alignment = 64;

template <typename Integer>
Integer read_at(std::span<const std::byte> bytes, std::size_t offset) {
  Integer value{};
  std::memcpy(&value, bytes.data() + offset, sizeof value);
  return value;
}

std::string_view as_text(std::span<const std::byte> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::uint32_t checksum(std::span<const std::byte> bytes) {
  return static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

std::optional<Tensor::Type> type_named(std::string_view name) {
  if (name == "f32") return Tensor::Type::f32;
  if (name == "i8") return Tensor::Type::i8;
  if (name == "u8") return Tensor::Type::u8;
  return std::nullopt;
}

std::size_t element_size(Tensor::Type type) { return type == Tensor::Type::f32 ? sizeof(float) : 1; }

// Bytes that a tensor of this shape takes; nothing when that overflows.
std::optional<std::size_t> bytes_of(Tensor::Type type, const std::vector<std::size_t>& shape) {
  std::size_t total = element_size(type);
  for (const std::size_t extent : shape) {
    if (extent != 0 && total > std::numeric_limits<std::size_t>::max() / extent) return std::nullopt;
    total *= extent;
  }
  return total;
}

// The tensor that a header entry describes; nothing when the entry doesn't fit the data.
std::optional<Tensor> tensor_of(const nlohmann::json& entry, std::span<const std::byte> data) {
  const auto type = type_named(entry.at("dtype").get_ref<const std::string&>());
  if (!type) return std::nullopt;
  for (const auto& extent : entry.at("shape"))
    if (!extent.is_number_unsigned()) return std::nullopt;
  if (!entry.at("offset").is_number_unsigned() || !entry.at("bytes").is_number_unsigned()) return std::nullopt;
  Tensor tensor{*type, entry.at("shape").get<std::vector<std::size_t>>(), {}};
  const auto offset = entry.at("offset").get<std::size_t>();
  const auto size = entry.at("bytes").get<std::size_t>();
  const bool inside = offset % alignment == 0 && offset <= data.size() && size <= data.size() - offset;
  if (!inside || bytes_of(*type, tensor.shape) != size) return std::nullopt;
  tensor.bytes = data.subspan(offset, size);
  return tensor;
}

[[noreturn]] void damaged(const std::string& path, std::string_view what) {
  throw ModelError(fmt::format("The model file {} is damaged ({}); install it again.", path, what));
}

}  // namespace

std::size_t Tensor::size() const { return bytes.size() / element_size(type); }

ModelFile::ModelFile(const std::filesystem::path& path)
    : path_(path.string()), file_(std::make_unique<MappedFile>(path)), config_(std::make_unique<nlohmann::json>()) {
  const auto bytes = file_->bytes();
  if (bytes.size() < prefix_size || as_text(bytes.first(magic.size())) != magic)
    throw ModelError(fmt::format("{} is not a model file of actorgraph; name one that is.", path_));
  const auto version = read_at<std::uint32_t>(bytes, 8);
  if (version > newest_version)
    throw ModelError(
        fmt::format("The model file {} has format {}, this program reads up to {}; use a newer actorgraph.", path_,
                    version, newest_version));
  const auto body = bytes.subspan(prefix_size);
  const auto header_size = read_at<std::uint64_t>(bytes, 16);
  if (header_size > body.size()) damaged(path_, "it is cut short");
  if (checksum(body) != read_at<std::uint32_t>(bytes, 12)) damaged(path_, "its checksum is wrong");
  const std::size_t start = (prefix_size + header_size + alignment - 1) / alignment * alignment;
  read_header(as_text(body.first(header_size)), bytes.subspan(std::min(start, bytes.size())));
}

ModelFile::~ModelFile() = default;
ModelFile::ModelFile(ModelFile&&) noexcept = default;
ModelFile& ModelFile::operator=(ModelFile&&) noexcept = default;

void ModelFile::read_header(std::string_view header, std::span<const std::byte> data) {
  try {
    const auto json = nlohmann::json::parse(header);
    id_ = json.at("id").get<std::string>();
    *config_ = json.at("config");
    for (const auto& entry : json.at("tensors")) {
      auto tensor = tensor_of(entry, data);
      const auto& name = entry.at("name").get_ref<const std::string&>();
      if (!tensor) damaged(path_, fmt::format("its tensor {} does not fit", name));
      tensors_.emplace(name, *std::move(tensor));
    }
  } catch (const nlohmann::json::exception&) {
    damaged(path_, "its header cannot be read");
  }
}

const Tensor& ModelFile::tensor(std::string_view name) const {
  const auto found = tensors_.find(name);
  if (found == tensors_.end())
    throw ModelError(
        fmt::format("The model file {} lacks the tensor {}; use the model that came with this program.", path_, name));
  return found->second;
}

const Tensor& ModelFile::checked(std::string_view name, Tensor::Type type,
                                 const std::vector<std::size_t>& shape) const {
  const Tensor& found = tensor(name);
  if (found.type != type || found.shape != shape)
    throw ModelError(
        fmt::format("In the model file {} the tensor {} is not of the expected type or shape [{}]; "
                    "use the model that came with this program.",
                    path_, name, fmt::join(shape, " x ")));
  return found;
}

std::span<const float> ModelFile::floats(std::string_view name, const std::vector<std::size_t>& shape) const {
  const Tensor& found = checked(name, Tensor::Type::f32, shape);
  return {reinterpret_cast<const float*>(found.bytes.data()), found.size()};
}

std::span<const std::int8_t> ModelFile::bytes(std::string_view name, const std::vector<std::size_t>& shape) const {
  const Tensor& found = checked(name, Tensor::Type::i8, shape);
  return {reinterpret_cast<const std::int8_t*>(found.bytes.data()), found.size()};
}

std::string_view ModelFile::text(std::string_view name) const {
  return as_text(checked(name, Tensor::Type::u8, tensor(name).shape).bytes);
}

}  // namespace actorgraph::extract

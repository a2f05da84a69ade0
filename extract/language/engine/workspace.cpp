// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/language/engine/workspace.hpp"

#include <algorithm>
#include <new>

namespace actorgraph::extract {
namespace {

constexpr std::size_t alignment = 64;
constexpr std::size_t smallest_chunk = std::size_t{1} << 18;

}  // namespace

void Workspace::Release::operator()(std::byte* memory) const {
  ::operator delete[](memory, std::align_val_t{alignment});
}

std::byte* Workspace::take(std::size_t bytes) {
  bytes = (bytes + alignment - 1) / alignment * alignment;
  while (chunk_ < chunks_.size() && chunks_[chunk_].size - used_ < bytes) {
    ++chunk_;
    used_ = 0;
  }
  if (chunk_ == chunks_.size()) {
    // Each chunk is twice the last at least: their number stays small, and the first ones stay in the cache.
    const std::size_t size = std::max({bytes, smallest_chunk, chunks_.empty() ? 0 : 2 * chunks_.back().size});
    chunks_.push_back({decltype(Chunk::memory)(new (std::align_val_t{alignment}) std::byte[size]), size});
    used_ = 0;
  }
  std::byte* const start = chunks_[chunk_].memory.get() + used_;
  used_ += bytes;
  return start;
}

WorkspacePool::Lease WorkspacePool::lease() {
  const std::scoped_lock lock(mutex_);
  if (idle_.empty()) return {*this, std::make_unique<Workspace>()};
  auto workspace = std::move(idle_.back());
  idle_.pop_back();
  return {*this, std::move(workspace)};
}

void WorkspacePool::put_back(std::unique_ptr<Workspace> workspace) {
  const std::scoped_lock lock(mutex_);
  idle_.push_back(std::move(workspace));
}

}  // namespace actorgraph::extract

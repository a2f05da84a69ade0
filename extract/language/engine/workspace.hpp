// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Scratch memory that is reused from call to call, so that the engine's parts are const and safe for several threads:
// each caller brings a Workspace, usually leased from a pool. Memory is handed out like a stack, a Frame at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace actorgraph::extract {

// Used by one thread at a time.
class Workspace {
 public:
  // Everything taken under a frame is given back when it ends; frames end in the opposite order of their beginning.
  class Frame {
   public:
    explicit Frame(Workspace& workspace) : workspace_(workspace), chunk_(workspace.chunk_), used_(workspace.used_) {}
    ~Frame() {
      workspace_.chunk_ = chunk_;
      workspace_.used_ = used_;
    }
    Frame(const Frame&) = delete;
    Frame& operator=(const Frame&) = delete;

    // Values of unknown content at a multiple of 64 bytes.
    template <typename Value>
    [[nodiscard]] std::span<Value> take(std::size_t count) {
      static_assert(std::is_trivial_v<Value>);
      return {reinterpret_cast<Value*>(workspace_.take(count * sizeof(Value))), count};
    }

   private:
    Workspace& workspace_;
    std::size_t chunk_;
    std::size_t used_;
  };

 private:
  struct Release {
    void operator()(std::byte* memory) const;
  };
  struct Chunk {
    std::unique_ptr<std::byte[], Release> memory;
    std::size_t size = 0;
  };

  std::byte* take(std::size_t bytes);

  std::vector<Chunk> chunks_;
  std::size_t chunk_ = 0;  // the one in use
  std::size_t used_ = 0;   // bytes of it
};

class WorkspacePool {
 public:
  // Puts its workspace back into the pool, which must outlive it.
  class Lease {
   public:
    Lease(WorkspacePool& pool, std::unique_ptr<Workspace> workspace) : pool_(pool), workspace_(std::move(workspace)) {}
    ~Lease() { pool_.put_back(std::move(workspace_)); }
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    Workspace& operator*() const { return *workspace_; }

   private:
    WorkspacePool& pool_;
    std::unique_ptr<Workspace> workspace_;
  };

  [[nodiscard]] Lease lease();

 private:
  void put_back(std::unique_ptr<Workspace> workspace);

  std::mutex mutex_;
  std::vector<std::unique_ptr<Workspace>> idle_;
};

}  // namespace actorgraph::extract

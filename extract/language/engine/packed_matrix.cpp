// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/language/engine/packed_matrix.hpp"

#include <omp.h>

#include <array>
#include <oneapi/dnnl/dnnl.hpp>

namespace actorgraph::extract {
namespace {

using dnnl::memory;

// Rows a kernel takes at once. Made when loading, for two sizes: shapes known at run time only are slow in oneDNN, and
// at eight rows it reaches nine tenths of its full speed already.
constexpr std::array<std::size_t, 2> heights = {64, PackedMatrix::row_step};

// oneDNN asks OpenMP for threads, both when it makes a kernel and when it runs one. The setting belongs to the calling
// thread, so that others are not disturbed.
class OneThread {
 public:
  OneThread() : before_(omp_get_max_threads()) {
    if (before_ != 1) omp_set_num_threads(1);
  }
  ~OneThread() {
    if (before_ != 1) omp_set_num_threads(before_);
  }
  OneThread(const OneThread&) = delete;
  OneThread& operator=(const OneThread&) = delete;

 private:
  int before_;
};

const dnnl::engine& cpu() {
  static const dnnl::engine engine(dnnl::engine::kind::cpu, 0);
  return engine;
}

dnnl::stream& this_threads_stream() {
  thread_local dnnl::stream stream(cpu());
  return stream;
}

memory::dim dim(std::size_t size) { return static_cast<memory::dim>(size); }

struct Types {
  memory::data_type rows, weights, products;
};
constexpr Types floats = {memory::data_type::f32, memory::data_type::f32, memory::data_type::f32};
constexpr Types bytes = {memory::data_type::u8, memory::data_type::s8, memory::data_type::s32};

}  // namespace

bool multiplies_bytes() {
  static const bool does = [] {
    const auto isa = static_cast<unsigned>(dnnl::get_effective_cpu_isa());
    const auto needed = static_cast<unsigned>(dnnl::cpu_isa::avx512_core_vnni);
    return (isa & needed) == needed;
  }();
  return does;
}

struct PackedMatrix::Kernels {
  struct Kernel {
    std::size_t height;
    dnnl::matmul matmul;
    memory::desc rows, products, scratch;
  };

  Kernels(const Types& types, const void* source, std::size_t in_width, std::size_t out_width)
      : in(in_width), out(out_width) {
    const OneThread one_thread;
    memory::desc order({dim(in), dim(out)}, types.weights, memory::format_tag::any);
    for (const std::size_t height : heights) {
      kernels.push_back(make(types, height, order));
      order = weights_order;  // chosen for the tallest, kept for all
    }
    const memory::desc plain({dim(in), dim(out)}, types.weights, memory::format_tag::ba);
    memory from(plain, cpu(), const_cast<void*>(source));
    weights = memory(weights_order, cpu());
    dnnl::reorder(from, weights).execute(this_threads_stream(), from, weights);
    this_threads_stream().wait();
  }

  Kernel make(const Types& types, std::size_t height, const memory::desc& order) {
    const memory::desc rows({dim(height), dim(in)}, types.rows, memory::format_tag::ab);
    const memory::desc products({dim(height), dim(out)}, types.products, memory::format_tag::ab);
    dnnl::primitive_attr attributes;
    attributes.set_scratchpad_mode(dnnl::scratchpad_mode::user);  // the library's own is not safe for threads
    const dnnl::matmul::primitive_desc chosen(dnnl::matmul::desc(rows, order, products), attributes, cpu());
    weights_order = chosen.weights_desc();
    return {height, dnnl::matmul(chosen), rows, products, chosen.scratchpad_desc()};
  }

  template <typename In, typename Out>
  void multiply(const In* rows, std::size_t count, Out* products, Workspace& workspace) const {
    const OneThread one_thread;
    std::size_t done = 0;
    for (const Kernel& kernel : kernels) {
      const bool last = &kernel == &kernels.back();
      for (; done + kernel.height <= count || (last && done < count); done += kernel.height)
        run(kernel, rows + done * in, products + done * out, workspace);
    }
  }

  template <typename In, typename Out>
  void run(const Kernel& kernel, const In* rows, Out* products, Workspace& workspace) const {
    Workspace::Frame frame(workspace);
    memory from(kernel.rows, cpu(), const_cast<In*>(rows));
    memory to(kernel.products, cpu(), products);
    memory scratch(kernel.scratch, cpu(), frame.take<std::byte>(kernel.scratch.get_size()).data());
    kernel.matmul.execute(
        this_threads_stream(),
        {{DNNL_ARG_SRC, from}, {DNNL_ARG_WEIGHTS, weights}, {DNNL_ARG_DST, to}, {DNNL_ARG_SCRATCHPAD, scratch}});
  }

  std::size_t in, out;
  memory::desc weights_order;
  memory weights;
  std::vector<Kernel> kernels;  // tallest first
};

PackedMatrix::PackedMatrix(std::span<const float> weights, std::size_t in, std::size_t out)
    : kernels_(std::make_unique<Kernels>(floats, weights.data(), in, out)) {}
PackedMatrix::PackedMatrix(std::span<const std::int8_t> weights, std::size_t in, std::size_t out)
    : kernels_(std::make_unique<Kernels>(bytes, weights.data(), in, out)) {}
PackedMatrix::~PackedMatrix() = default;
PackedMatrix::PackedMatrix(PackedMatrix&&) noexcept = default;
PackedMatrix& PackedMatrix::operator=(PackedMatrix&&) noexcept = default;

void PackedMatrix::multiply(const float* rows, std::size_t count, float* products, Workspace& workspace) const {
  kernels_->multiply(rows, count, products, workspace);
}

void PackedMatrix::multiply(const std::uint8_t* rows, std::size_t count, std::int32_t* products,
                            Workspace& workspace) const {
  kernels_->multiply(rows, count, products, workspace);
}

}  // namespace actorgraph::extract

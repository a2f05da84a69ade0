// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Work done by several threads whose results come out in the order in which it went in, so that what is stored does not
// depend on which thread was faster. The number of jobs under way is bounded: push waits for room.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace actorgraph::cli {

template <typename Job, typename Result>
class OrderedPipeline {
 public:
  using Work = std::function<Result(Job&&)>;

  OrderedPipeline(std::size_t threads, Work work) : capacity_(4 * threads), work_(std::move(work)) {
    for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { serve(); });
  }
  ~OrderedPipeline() {
    cancel();
    for (std::thread& thread : threads_) thread.join();
  }
  OrderedPipeline(const OrderedPipeline&) = delete;
  OrderedPipeline& operator=(const OrderedPipeline&) = delete;

  // Waits for room. False once the pipeline is cancelled: the job is not done.
  bool push(Job job) {
    auto task = std::make_shared<Task>([this, job = std::move(job)]() mutable { return work_(std::move(job)); });
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return cancelled_ || results_.size() < capacity_; });
    if (cancelled_) return false;
    results_.push_back(task->get_future());
    tasks_.push_back(std::move(task));
    changed_.notify_all();
    return true;
  }

  // Nothing more will be pushed.
  void finish() {
    const std::scoped_lock lock(mutex_);
    finished_ = true;
    changed_.notify_all();
  }

  // What has not begun is dropped; push and pop come back at once.
  void cancel() {
    const std::scoped_lock lock(mutex_);
    cancelled_ = true;
    changed_.notify_all();
  }

  // The next result in order; nothing when all have come or the pipeline is cancelled. Throws what the work threw. Asks
  // `give_up` a few times a second while it waits and cancels when it says so.
  std::optional<Result> pop(const std::function<bool()>& give_up) {
    while (!next_is_ready())
      if (give_up()) cancel();
    std::unique_lock lock(mutex_);
    if (cancelled_ || results_.empty()) return std::nullopt;
    std::future<Result> next = std::move(results_.front());
    results_.pop_front();
    changed_.notify_all();
    lock.unlock();
    return next.get();
  }

 private:
  using Task = std::packaged_task<Result()>;

  void serve() {
    while (const std::shared_ptr<Task> task = next_task()) (*task)();
  }

  std::shared_ptr<Task> next_task() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return cancelled_ || finished_ || !tasks_.empty(); });
    if (cancelled_ || tasks_.empty()) return nullptr;
    std::shared_ptr<Task> task = std::move(tasks_.front());
    tasks_.pop_front();
    return task;
  }

  // Waits a moment for the next result; also true when none will come.
  bool next_is_ready() {
    constexpr std::chrono::milliseconds moment(100);
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, moment, [this] { return cancelled_ || finished_ || !results_.empty(); });
    if (cancelled_ || (finished_ && results_.empty())) return true;
    if (results_.empty()) return false;
    const std::future<Result>& next = results_.front();  // only this thread takes from the front
    lock.unlock();
    return next.wait_for(moment) == std::future_status::ready;
  }

  const std::size_t capacity_;
  const Work work_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::shared_ptr<Task>> tasks_;
  std::deque<std::future<Result>> results_;
  bool finished_ = false;
  bool cancelled_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace actorgraph::cli

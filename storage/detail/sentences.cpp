// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/detail/sentences.hpp"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <algorithm>

namespace actorgraph::storage::detail {
namespace {

constexpr std::size_t longest = 1000;
constexpr std::size_t margin = 300;

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char each) { return (static_cast<unsigned char>(each) & 0xC0U) != 0x80U; }));
}

bool is_space(std::string_view letter) {
  return letter.size() == 1 && u_isspace(static_cast<unsigned char>(letter[0]));
}

Span shortened(Span sentence, Span evidence) {
  if (sentence.end - sentence.begin <= longest) return sentence;
  const std::size_t begin = evidence.begin > margin ? evidence.begin - margin : 0;
  return {std::max(sentence.begin, begin), std::min(sentence.end, evidence.end + margin)};
}

// White space at the ends goes, but for what the evidence holds.
Span trimmed(Span sentence, Span evidence, const CodePoints& points) {
  const auto space_at = [&](std::size_t at) { return is_space(points.slice({at, at + 1})); };
  while (sentence.begin < evidence.begin && space_at(sentence.begin)) ++sentence.begin;
  while (sentence.end > evidence.end && space_at(sentence.end - 1)) --sentence.end;
  return sentence;
}

}  // namespace

// ICU's iterator over the bytes of the text; none when ICU fails, which it does without memory or data alone.
struct Sentences::Boundaries {
  explicit Boundaries(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&bytes, text.data(), static_cast<std::int64_t>(text.size()), &status);
    iterator.reset(icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status));
    if (U_SUCCESS(status) != 0) iterator->setText(&bytes, status);
    if (U_FAILURE(status) != 0) iterator.reset();
  }
  Boundaries(const Boundaries&) = delete;
  Boundaries& operator=(const Boundaries&) = delete;
  ~Boundaries() { utext_close(&bytes); }

  // Both take the byte at which a code point begins.
  [[nodiscard]] std::size_t at_or_before(std::size_t byte) const {
    const auto at = static_cast<std::int32_t>(byte);
    return iterator->isBoundary(at) != 0 ? byte : static_cast<std::size_t>(std::max(iterator->preceding(at), 0));
  }
  [[nodiscard]] std::size_t at_or_behind(std::size_t byte) const {
    const auto at = static_cast<std::int32_t>(byte);
    return iterator->isBoundary(at) != 0 ? byte : static_cast<std::size_t>(std::max(iterator->following(at), at));
  }

  UText bytes = UTEXT_INITIALIZER;
  std::unique_ptr<icu::BreakIterator> iterator;
};

Sentences::Sentences(std::string_view text, const CodePoints& points) : text_(text), points_(points) {}

Sentences::~Sentences() = default;

Span Sentences::around(Span evidence, Span given) {
  Span sentence = given.empty() ? found_around(evidence) : given;
  sentence = {std::min(sentence.begin, evidence.begin), std::max(sentence.end, evidence.end)};
  return trimmed(shortened(sentence, evidence), evidence, points_);
}

Span Sentences::found_around(Span evidence) {
  if (boundaries_ == nullptr) boundaries_ = std::make_unique<Boundaries>(text_);
  if (boundaries_->iterator == nullptr || evidence.empty() || evidence.end > points_.size()) return evidence;
  const std::size_t first = points_.byte_of(evidence.begin);
  const std::size_t last = points_.byte_of(evidence.end);
  const std::size_t from = boundaries_->at_or_before(first);
  const std::size_t to = boundaries_->at_or_behind(last);
  return {evidence.begin - count_code_points(text_.substr(from, first - from)),
          evidence.end + count_code_points(text_.substr(last, to - last))};
}

}  // namespace actorgraph::storage::detail

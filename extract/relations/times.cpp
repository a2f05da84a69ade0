// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/relations/times.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <optional>

#include "extract/language/mention_words.hpp"
#include "extract/relations/tree.hpp"

namespace actorgraph::extract {
namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::weekday;
using std::chrono::year;
using std::chrono::year_month_day;
using std::chrono::years;

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end == text.data()) return std::nullopt;
  const std::string_view rest = text.substr(static_cast<std::size_t>(end - text.data()));
  if (rest.empty() || rest == "st" || rest == "nd" || rest == "rd" || rest == "th") return value;
  return std::nullopt;
}

// What the article's date leaves known.
struct Today {
  int year = 0;
  int month = 0;  // 0: not known
  int day = 0;

  explicit Today(std::string_view iso) {
    if (iso.size() >= 4) year = number(iso.substr(0, 4)).value_or(0);
    if (iso.size() >= 7) month = number(iso.substr(5, 2)).value_or(0);
    if (iso.size() >= 10) day = number(iso.substr(8, 2)).value_or(0);
  }
  [[nodiscard]] bool has_day() const { return day != 0; }
  [[nodiscard]] sys_days date() const {
    return sys_days(year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                   std::chrono::day(static_cast<unsigned>(day))));
  }
};

std::string iso_day(year_month_day date) {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}
std::string iso_month(int in_year, int in_month) { return fmt::format("{:04}-{:02}", in_year, in_month); }
std::string iso_month(sys_days date) { return iso_day(year_month_day(date)).substr(0, 7); }
std::string iso_year(int in_year) { return fmt::format("{:04}", in_year); }

// Months count from a first of January of year 0.
std::string shifted_month(const Today& today, int by) {
  const int count = today.year * 12 + today.month - 1 + by;
  return iso_month(count / 12, count % 12 + 1);
}

std::size_t index_of(std::span<const std::string_view> names, std::string_view word) {
  return static_cast<std::size_t>(std::ranges::find(names, word) - names.begin());
}

// 1 to 12; 0 for what is none. "may" and "march" count in capitals only.
int month_of(const std::string& form) {
  if (form.empty() || form[0] < 'A' || form[0] > 'Z') return 0;
  constexpr std::array<std::string_view, 12> names{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};
  std::string word = lower_case(form);
  if (word.ends_with('.')) word.pop_back();
  if (word.size() < 3) return 0;
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i] == word || (names[i].substr(0, 3) == word) || (word == "sept" && i == 8))
      return static_cast<int>(i) + 1;
  return 0;
}

// 0 for Sunday to 6; none for what is no weekday.
std::optional<unsigned> weekday_of(std::string_view word) {
  constexpr std::array<std::string_view, 7> names{"sunday",   "monday", "tuesday", "wednesday",
                                                  "thursday", "friday", "saturday"};
  const std::size_t i = index_of(names, word);
  return i < names.size() ? std::optional(static_cast<unsigned>(i)) : std::nullopt;
}

std::optional<int> count_of(std::string_view word) {
  constexpr std::array<std::string_view, 13> names{"zero",  "one",   "two",  "three", "four",   "five",  "six",
                                                   "seven", "eight", "nine", "ten",   "eleven", "twelve"};
  if (word == "a" || word == "an") return 1;
  if (const std::size_t i = index_of(names, word); i < names.size()) return static_cast<int>(i);
  return number(word);
}

class Finder {
 public:
  Finder(const Analysis& analysis, WordRange sentence, std::string_view article_date, bool future)
      : analysis_(analysis), sentence_(sentence), today_(article_date), future_(future) {
    for (std::size_t i = sentence.begin; i < sentence.end; ++i) words_.push_back(lower_case(analysis.words[i].form));
  }

  std::vector<TimeExpression> find() {
    for (std::size_t i = sentence_.begin; i < sentence_.end;) {
      const std::size_t before = found_.size();
      if (full_date(i) || month_alone(i) || year_alone(i) || weekday_name(i) || day_word(i) || period(i) || ago(i)) {
      }
      i = found_.size() > before ? found_.back().words.end : i + 1;
      if (found_.size() > before && found_.back().iso.empty()) found_.pop_back();
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::string_view word(std::size_t i) const {
    return i >= sentence_.begin && i < sentence_.end ? std::string_view(words_[i - sentence_.begin])
                                                     : std::string_view();
  }
  [[nodiscard]] int month_at(std::size_t i) const { return i < sentence_.end ? month_of(analysis_.words[i].form) : 0; }
  [[nodiscard]] std::optional<int> day_at(std::size_t i) const {
    const auto value = number(word(i));
    return value && *value >= 1 && *value <= 31 && word(i).size() <= 4 ? value : std::nullopt;
  }
  [[nodiscard]] std::optional<int> year_at(std::size_t i) const {
    const auto value = word(i).size() == 4 ? number(word(i)) : std::nullopt;
    return value && *value >= 1500 && *value < 2200 ? value : std::nullopt;
  }

  bool add(std::size_t begin, std::size_t end, std::string iso) {
    found_.push_back({{begin, end}, std::move(iso)});
    return true;
  }

  // "29 November 2016", "November 29, 2016", "Nov. 29", "November 2016", "2016-11-29".
  bool full_date(std::size_t i) {
    if (const std::string_view text = word(i);
        text.size() == 10 && text[4] == '-' && text[7] == '-' && number(text.substr(0, 4)))
      return add(i, i + 1, std::string(text));
    std::size_t next = i;
    std::optional<int> on = month_at(i) == 0 ? day_at(i) : std::nullopt;
    if (on) ++next;
    if (on && word(next) == "of") ++next;
    const int in = month_at(next);
    if (in == 0) return false;
    ++next;
    if (!on && (on = day_at(next))) ++next;
    std::size_t behind = next;
    if (word(behind) == ",") ++behind;
    const auto of = year_at(behind);
    if (of) return add(i, behind + 1, on ? day_iso(*of, in, *on) : iso_month(*of, in));
    return on && add(i, next, without_year(in, *on));
  }

  static std::string day_iso(int of, int in, int on) {
    const year_month_day date(year(of), month(static_cast<unsigned>(in)), day(static_cast<unsigned>(on)));
    return date.ok() ? iso_day(date) : std::string();
  }

  // The year that puts the day nearest: news seldom leaves out another one.
  [[nodiscard]] std::string without_year(int in, int on) const {
    if (today_.month == 0) return {};
    const int distance = in - today_.month;
    const bool past = today_.has_day() && (distance < 0 || (distance == 0 && on < today_.day));
    int of = today_.year;
    if (future_ && past) ++of;
    if (!future_ && distance > 2) --of;
    if (!future_ && distance < -9) ++of;
    return day_iso(of, in, on);
  }

  // "in February", "last May"; a bare "May" or "March" says nothing.
  bool month_alone(std::size_t i) {
    const int in = month_at(i);
    const std::string_view before = i > sentence_.begin ? word(i - 1) : std::string_view();
    constexpr std::array<std::string_view, 10> links{"in",     "last",  "next", "since", "this",
                                                     "during", "until", "by",   "early", "late"};
    if (in == 0 || std::ranges::find(links, before) == links.end()) return false;
    if (today_.month == 0) return add(i, i + 1, "");
    int of = today_.year;
    const bool next = future_ || before == "next" || before == "by" || before == "until";
    if (next && in < today_.month) ++of;
    if (!next && (in > today_.month || (in == today_.month && before == "last"))) --of;
    return add(i, i + 1, iso_month(of, in));
  }

  bool year_alone(std::size_t i) {
    const auto of = year_at(i);
    const std::string_view before = i > sentence_.begin ? word(i - 1) : std::string_view();
    constexpr std::array<std::string_view, 12> links{"in",     "since", "of",   "from",  "until",  "by",
                                                     "during", "early", "late", "after", "before", "("};
    if (!of || std::ranges::find(links, before) == links.end()) return false;
    return add(i, i + 1, iso_year(*of));
  }

  bool weekday_name(std::size_t i) {
    const auto wanted = weekday_of(word(i));
    if (!wanted || analysis_.words[i].form[0] < 'A' || analysis_.words[i].form[0] > 'Z') return false;
    if (!today_.has_day()) return add(i, i + 1, "");
    const std::string_view before = i > sentence_.begin ? word(i - 1) : std::string_view();
    const weekday now(today_.date());
    const bool next = before == "next" || (future_ && before != "last");
    const days back = now - weekday(*wanted);  // 0 to 6
    const days ahead = weekday(*wanted) - now;
    sys_days date = next ? today_.date() + ahead : today_.date() - back;
    if (before == "last" && back.count() == 0) date -= days(7);
    if (before == "next" && ahead.count() == 0) date += days(7);
    return add(i, i + 1, iso_day(date));
  }

  bool day_word(std::size_t i) {
    const std::string_view now = word(i);
    const std::string_view next = word(i + 1);
    std::optional<int> shift;
    std::size_t end = i + 1;
    if (now == "today" || now == "tonight") shift = 0;
    if (now == "yesterday") shift = -1;
    if (now == "tomorrow") shift = 1;
    if (now == "this" && (next == "morning" || next == "afternoon" || next == "evening")) shift = 0, end = i + 2;
    if (now == "last" && next == "night") shift = -1, end = i + 2;
    if (!shift) return false;
    return add(i, end, today_.has_day() ? iso_day(today_.date() + days(*shift)) : std::string());
  }

  // "last week", "this month", "next year": weeks as the month they lie in.
  bool period(std::size_t i) {
    int shift = 0;
    if (word(i) == "last" || word(i) == "previous")
      shift = -1;
    else if (word(i) == "next")
      shift = 1;
    else if (word(i) != "this")
      return false;
    return unit(i, i + 1, shift);
  }

  bool ago(std::size_t i) {
    const auto count = count_of(word(i));
    if (!count || word(i + 2) != "ago") return false;
    if (!unit(i, i + 1, -*count)) return false;
    found_.back().words.end = i + 3;
    return true;
  }

  bool unit(std::size_t begin, std::size_t at, int shift) {
    std::string_view what = word(at);
    if (what.ends_with('s')) what.remove_suffix(1);
    if (what == "year") return add(begin, at + 1, today_.year == 0 ? "" : iso_year(today_.year + shift));
    if (what == "month") return add(begin, at + 1, today_.month == 0 ? "" : shifted_month(today_, shift));
    if (what == "week" || what == "weekend")
      return add(begin, at + 1, today_.has_day() ? iso_month(today_.date() + days(7 * shift)) : "");
    if (what == "decade") return add(begin, at + 1, "");
    if (what == "day") return add(begin, at + 1, today_.has_day() ? iso_day(today_.date() + days(shift)) : "");
    return false;
  }

  const Analysis& analysis_;
  WordRange sentence_;
  Today today_;
  bool future_;
  std::vector<std::string> words_;
  std::vector<TimeExpression> found_;
};

}  // namespace

std::vector<TimeExpression> find_times(const Analysis& analysis, WordRange sentence, std::string_view article_date,
                                       bool future) {
  return Finder(analysis, sentence, article_date, future).find();
}

std::string time_of(const Analysis& analysis, std::size_t one, std::size_t other, std::string_view article_date,
                    Modality modality) {
  const auto sentence = sentence_of_word(analysis, one);
  if (!sentence || other < sentence->begin || other >= sentence->end) return {};
  const auto times = find_times(analysis, *sentence, article_date, modality == Modality::future);
  if (!has_tree(analysis, *sentence)) return times.size() == 1 ? times.front().iso : std::string();
  const std::size_t says = joint_word(analysis, one, other).value_or(one);
  std::string best;
  std::size_t nearest = clause_reach + 1;
  for (const TimeExpression& time : times) {
    const std::size_t away = clause_distance(analysis, says, head_of(analysis.words, time.words));
    if (away >= nearest) continue;
    nearest = away;
    best = time.iso;
  }
  return best;
}

}  // namespace actorgraph::extract

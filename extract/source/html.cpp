// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/source/html.hpp"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <memory_resource>
#include <string>
#include <vector>

#include "extract/source/detail/html_metadata.hpp"

namespace actorgraph::extract {
namespace {

constexpr std::size_t least_main_text = 250;  // bytes: an <article> with less is a teaser

constexpr std::array skipped_tags{
    GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,  GUMBO_TAG_NAV,    GUMBO_TAG_HEADER,   GUMBO_TAG_FOOTER, GUMBO_TAG_ASIDE,
    GUMBO_TAG_FORM,   GUMBO_TAG_BUTTON, GUMBO_TAG_SELECT, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_IFRAME, GUMBO_TAG_SVG,
    GUMBO_TAG_VIDEO,  GUMBO_TAG_AUDIO,  GUMBO_TAG_OBJECT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_FIGURE, GUMBO_TAG_HEAD,
};

constexpr std::array block_tags{
    GUMBO_TAG_P,       GUMBO_TAG_DIV,     GUMBO_TAG_H1,   GUMBO_TAG_H2,    GUMBO_TAG_H3,  GUMBO_TAG_H4,
    GUMBO_TAG_H5,      GUMBO_TAG_H6,      GUMBO_TAG_LI,   GUMBO_TAG_UL,    GUMBO_TAG_OL,  GUMBO_TAG_BLOCKQUOTE,
    GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN, GUMBO_TAG_TABLE, GUMBO_TAG_TR,  GUMBO_TAG_TD,
    GUMBO_TAG_TH,      GUMBO_TAG_DL,      GUMBO_TAG_DT,   GUMBO_TAG_DD,    GUMBO_TAG_PRE, GUMBO_TAG_HR,
    GUMBO_TAG_BODY,    GUMBO_TAG_ADDRESS, GUMBO_TAG_BR,
};

// Words in an element's class or id that mark what surrounds an article rather than belongs to it.
constexpr std::array<std::string_view, 22> noise_words{
    "nav",     "menu",    "sidebar",  "footer",    "share",   "social",     "related", "recommend",
    "comment", "cookie",  "advert",   "sponsored", "promo",   "newsletter", "subscri", "breadcrumb",
    "tags",    "popular", "trending", "byline",    "caption", "consent"};

bool holds(const auto& list, GumboTag tag) { return std::ranges::find(list, tag) != list.end(); }

// "main-menu" and "mainMenu__item" are noise, "renavigated" is not: a noise word begins a word of the attribute.
bool names_noise(std::string_view attribute_value) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto equal_folded = [](char a, char b) { return a == b || (a >= 'A' && a <= 'Z' && a + 32 == b); };
  for (std::size_t at = 0; at < attribute_value.size(); ++at) {
    const bool begins = at == 0 || !is_letter(attribute_value[at - 1]) || is_upper(attribute_value[at]);
    if (!begins) continue;
    const std::string_view word = attribute_value.substr(at);
    if (std::ranges::any_of(noise_words, [&](std::string_view noise) {
          return word.size() >= noise.size() && std::ranges::equal(word.substr(0, noise.size()), noise, equal_folded);
        }))
      return true;
  }
  return false;
}

bool is_noise(const GumboNode& element) {
  const GumboTag tag = element.v.element.tag;
  if (tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_MAIN) return false;
  return holds(skipped_tags, tag) || names_noise(attribute(element, "class")) ||
         names_noise(attribute(element, "id")) || attribute(element, "role") == "navigation" ||
         attribute(element, "hidden").data() != nullptr;
}

struct Block {
  std::string text;  // white space folded
  std::size_t linked_bytes = 0;
};

// Collects the blocks of running text below an element.
class BlockReader {
 public:
  void read(const GumboNode& node, bool in_link = false, int depth = 0) {
    constexpr int deepest = 512;
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA)
      append(node.v.text.text, in_link);
    if (node.type != GUMBO_NODE_ELEMENT || depth > deepest || is_noise(node)) return;
    const bool block = holds(block_tags, node.v.element.tag);
    if (block) close();
    const GumboVector& children = node.v.element.children;
    for (unsigned i = 0; i < children.length; ++i)
      read(*static_cast<const GumboNode*>(children.data[i]), in_link || node.v.element.tag == GUMBO_TAG_A, depth + 1);
    if (block) close();
  }

  std::string text() {
    close();
    std::string joined;
    for (const Block& block : blocks_) {
      if (!joined.empty()) joined += "\n\n";
      joined += block.text;
    }
    return joined;
  }

 private:
  void append(std::string_view text, bool in_link) {
    const std::size_t before = open_.text.size();
    for (const char c : text) {
      const bool blank = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
      if (!blank)
        open_.text += c;
      else if (!open_.text.empty() && open_.text.back() != ' ')
        open_.text += ' ';
    }
    if (in_link) open_.linked_bytes += open_.text.size() - before;
  }

  // Keeps the open block unless most of it are links, as in a list of other articles.
  void close() {
    while (open_.text.ends_with(' ')) open_.text.pop_back();
    if (!open_.text.empty() && open_.linked_bytes * 2 <= open_.text.size()) blocks_.push_back(std::move(open_));
    open_ = {};
  }

  std::vector<Block> blocks_;
  Block open_;
};

std::string text_below(const GumboNode& node) {
  BlockReader reader;
  reader.read(node);
  return reader.text();
}

bool is_main_element(const GumboNode& element) {
  const GumboTag tag = element.v.element.tag;
  return tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_MAIN || attribute(element, "itemprop") == "articleBody" ||
         attribute(element, "role") == "main";
}

// The longest text of an element that says it is the article, else that of the whole page.
std::string main_text(const GumboNode& root) {
  std::string longest;
  each_element(root, [&](const GumboNode& element) {
    if (!is_main_element(element)) return true;
    if (std::string text = text_below(element); text.size() > longest.size()) longest = std::move(text);
    return false;  // what is nested in it is part of it
  });
  return longest.size() >= least_main_text ? longest : text_below(root);
}

void* allocate(void* arena, std::size_t bytes) {
  return static_cast<std::pmr::memory_resource*>(arena)->allocate(bytes, alignof(std::max_align_t));
}
void keep(void*, void*) {}

}  // namespace

Article read_html(std::string_view page) {
  // The tree lives in an arena that goes at once: gumbo's own clean-up recurses as deep as the page nests.
  std::pmr::monotonic_buffer_resource arena;
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = allocate;
  options.deallocator = keep;
  options.userdata = &arena;
  options.max_errors = 0;
  const GumboOutput* output = gumbo_parse_with_options(&options, page.data(), page.size());
  Article article;
  read_html_metadata(*output->root, article);
  article.text = main_text(*output->root);
  return article;
}

std::string_view declared_encoding(std::string_view page) {
  page = page.substr(0, 2048);
  const std::size_t at = page.find("charset=");
  if (at == std::string_view::npos) return {};
  page.remove_prefix(at + 8);
  if (page.starts_with('"') || page.starts_with('\'')) page.remove_prefix(1);
  return page.substr(0, page.find_first_of("\"' />;"));
}

}  // namespace actorgraph::extract

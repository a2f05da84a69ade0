// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/source/detail/html_metadata.hpp"

#include <array>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "extract/source/dates.hpp"

namespace actorgraph::extract {
namespace {

using Field = std::string Article::*;

struct MetaName {
  std::string_view name;
  Field field;
};

// In the order of trust: Open Graph, schema.org, Dublin Core, others.
constexpr std::array<MetaName, 17> meta_names{{
    {"og:title", &Article::title},
    {"twitter:title", &Article::title},
    {"dc.title", &Article::title},
    {"article:published_time", &Article::date},
    {"datePublished", &Article::date},
    {"dc.date", &Article::date},
    {"dc.date.issued", &Article::date},
    {"DC.date.issued", &Article::date},
    {"parsely-pub-date", &Article::date},
    {"pubdate", &Article::date},
    {"date", &Article::date},
    {"og:site_name", &Article::source},
    {"dc.publisher", &Article::source},
    {"publisher", &Article::source},
    {"source", &Article::source},
    {"application-name", &Article::source},
    {"og:url", &Article::url},
}};

void set(Article& article, Field field, std::string_view value) {
  if (!(article.*field).empty()) return;
  article.*field = field == &Article::date ? parse_date(value) : std::string(value);
}

std::string first_text(const GumboNode& element) {
  const GumboVector& children = element.v.element.children;
  if (children.length == 0) return {};
  const auto& child = *static_cast<const GumboNode*>(children.data[0]);
  return child.type == GUMBO_NODE_TEXT ? child.v.text.text : "";
}

void read_meta_named(const GumboNode& root, const MetaName& meta, Article& article) {
  each_element(root, [&](const GumboNode& element) {
    if (element.v.element.tag != GUMBO_TAG_META) return true;
    for (const char* key : {"property", "name", "itemprop"})
      if (attribute(element, key) == meta.name) set(article, meta.field, attribute(element, "content"));
    return true;
  });
}

// schema.org's NewsArticle may stand at the top, in a list or in a "@graph".
void read_linked_data(const nlohmann::json& data, Article& article, int depth = 0) {
  if (depth > 8) return;
  if (data.is_array())
    for (const auto& item : data) read_linked_data(item, article, depth + 1);
  if (!data.is_object()) return;
  const auto text = [](const nlohmann::json& object, const char* key) {
    const auto at = object.find(key);
    return at != object.end() && at->is_string() ? at->get<std::string>() : std::string();
  };
  set(article, &Article::title, text(data, "headline"));
  set(article, &Article::date, text(data, "datePublished"));
  if (const auto publisher = data.find("publisher"); publisher != data.end() && publisher->is_object())
    set(article, &Article::source, text(*publisher, "name"));
  if (const auto graph = data.find("@graph"); graph != data.end()) read_linked_data(*graph, article, depth + 1);
}

void read_element(const GumboNode& element, Article& article) {
  switch (element.v.element.tag) {
    case GUMBO_TAG_SCRIPT:
      if (attribute(element, "type") == "application/ld+json")
        read_linked_data(nlohmann::json::parse(first_text(element), nullptr, false), article);
      break;
    case GUMBO_TAG_LINK:
      if (attribute(element, "rel") == "canonical") set(article, &Article::url, attribute(element, "href"));
      break;
    case GUMBO_TAG_TIME:
      set(article, &Article::date, attribute(element, "datetime"));
      break;
    case GUMBO_TAG_TITLE:
      set(article, &Article::title, first_text(element));
      break;
    default:
      break;
  }
}

}  // namespace

std::string_view attribute(const GumboNode& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.v.element.attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

void read_html_metadata(const GumboNode& root, Article& article) {
  for (const MetaName& meta : meta_names) read_meta_named(root, meta, article);
  each_element(root, [&](const GumboNode& element) {
    read_element(element, article);
    return element.v.element.tag != GUMBO_TAG_SVG;
  });
}

}  // namespace actorgraph::extract

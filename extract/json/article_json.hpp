// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// The article JSON: what the extractor says of one article as one JSON object, and back. Offsets count Unicode code
// points of the article's text.
//
//   {"article": {"id", "title", "date", "source", "url", "text"},
//    "actors": [{"id", "name", "kind", "known", "aliases": [], "mentions": [[begin, end], ...]}],
//    "triples": [{"subject": actor id, "predicate", "object": actor id, "polarity", "modality",
//                 "attribution": actor id or null, "date", "place", "confidence", "evidence": the words, "begin",
//                 "end", "sentence": [begin, end] or null, "plover", "cameo"}]}
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "graph/model/extraction.hpp"

namespace actorgraph::extract {

// One line without the end of line; unknown values are null. Without its text an article is half as long, but the
// sentences around the evidence are lost to who reads it back.
[[nodiscard]] std::string article_json(const Extraction& extraction, bool with_text = true);

// Takes what article_json writes; only "article", each actor's "id", "name" and "kind", and each triple's "subject",
// "predicate" and "object" are needed. Where the text is missing, the evidence stands at its offsets in its stead.
// Throws InputError saying which value is wrong.
[[nodiscard]] Extraction extraction_from_json(const nlohmann::json& object);

}  // namespace actorgraph::extract

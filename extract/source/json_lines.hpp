// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Articles in JSON: {"id", "title", "date", "source", "url", "text"} of which only "text" is needed, or what the
// extractor wrote (json/article_json.hpp). One object a line; a file may also be one object or a list of them over many
// lines.
#pragma once

#include "extract/source/reading.hpp"

namespace actorgraph::extract {

// Lines are read one after the other, so that a file of any length can stream through. `lines_only`: a first line that
// is no JSON is a broken line, not the beginning of a longer document.
bool read_json(SourceReading& reading, bool lines_only);

}  // namespace actorgraph::extract

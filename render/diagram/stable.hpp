// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

// Takes out of a drawn file what differs from run to run or from machine to machine without being part of the picture.
#pragma once

#include <string>

namespace actorgraph::render {

// Without comments (Graphviz's version is in one), with "none" for the colour that SVG 1.1 does not know.
[[nodiscard]] std::string stable_svg(std::string svg);

// The time of writing replaced by the beginning of 1970, byte for byte, since a PDF counts its bytes.
[[nodiscard]] std::string stable_pdf(std::string pdf);

}  // namespace actorgraph::render

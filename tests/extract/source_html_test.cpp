// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include <gtest/gtest.h>

#include "extract/source/decode.hpp"
#include "extract/source/html.hpp"
#include "extract/source/html_depth.hpp"

namespace actorgraph::extract {
namespace {

const std::string sentence = "Khalifa Haftar, who commands the Libyan National Army, asked Russia for military help. ";

std::string paragraphs(int count) {
  std::string html;
  for (int i = 0; i < count; ++i) html += "<p>" + sentence + sentence + "</p>";
  return html;
}

TEST(Html, TakesTheArticleOutOfMenusAdvertsAndComments) {
  const Article article = read_html(
      "<html><body><nav>Home World</nav><div class='site-menu'>Menu</div><article><h1>Help asked</h1>" + paragraphs(2) +
      "<div class='related-links'>Read also</div><figure>Photo</figure><script>var x;</script></article>"
      "<div id='comments'>I disagree</div><footer>Imprint</footer></body></html>");
  const std::string paragraph = sentence + sentence.substr(0, sentence.size() - 1);
  EXPECT_EQ(article.text, "Help asked\n\n" + paragraph + "\n\n" + paragraph);
}

TEST(Html, ReadsThePageWhenNoElementSaysThatItIsTheArticle) {
  EXPECT_EQ(read_html("<body><div>One.</div><div>Two <b>bold</b>\n words.<br>Three.</div></body>").text,
            "One.\n\nTwo bold words.\n\nThree.");
}

TEST(Html, LeavesOutListsOfLinks) {
  EXPECT_EQ(read_html("<ul><li><a href=x>Other news</a></li></ul><p>He <a href=y>said</a> that it helps.</p>").text,
            "He said that it helps.");
}

TEST(Html, ReadsOpenGraphAndMetaElements) {
  const Article article = read_html(
      "<title>Help asked - The Paper</title><meta property='og:title' content='Help asked'>"
      "<meta property='article:published_time' content='2018-02-20T08:00:00Z'>"
      "<meta property='og:site_name' content='The Paper'><link rel=canonical href='http://p/1'><p>Text.</p>");
  EXPECT_EQ(article.title, "Help asked");
  EXPECT_EQ(article.date, "2018-02-20");
  EXPECT_EQ(article.source, "The Paper");
  EXPECT_EQ(article.url, "http://p/1");
}

TEST(Html, ReadsLinkedData) {
  const Article article = read_html(
      R"(<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Help asked",
      "datePublished": "2018-02-20", "publisher": {"name": "The Paper"}}]}</script><p>Text.</p>)");
  EXPECT_EQ(article.title, "Help asked");
  EXPECT_EQ(article.date, "2018-02-20");
  EXPECT_EQ(article.source, "The Paper");
}

TEST(Html, BrokenLinkedDataAndMissingAttributesAreNoHarm) {
  EXPECT_EQ(read_html("<script type='application/ld+json'>{\"head</script><meta><link><time></time><p>Text.</p>").text,
            "Text.");
}

TEST(Html, FallsBackToTitleAndTimeElements) {
  const Article article = read_html("<title>Help asked</title><time datetime='2018-02-20'>Tuesday</time><p>Text.</p>");
  EXPECT_EQ(article.title, "Help asked");
  EXPECT_EQ(article.date, "2018-02-20");
}

TEST(Html, DeepNestingIsReadWithoutACrash) {
  std::string page;
  for (int i = 0; i < 3000; ++i) page += "<div>";
  EXPECT_EQ(read_html(page + "deep").text, "");
}

TEST(Html, DepthCountsOpenElements) {
  EXPECT_EQ(html_depth("<html><body><p>a<p>b<br><div class='x'></div><div></stray></div><script>a<b</script></body>"),
            3U);
  EXPECT_EQ(html_depth("a < b <"), 0U);
}

TEST(Html, APageWithoutTextHasNone) { EXPECT_EQ(read_html("<html><body><nav>Home</nav></body></html>").text, ""); }

TEST(Html, AnOldEncodingIsReadAsThePageDeclaresIt) {
  const std::string page = "<meta charset='windows-1252'><p>Caf\xE9</p>";
  EXPECT_EQ(declared_encoding(page), "windows-1252");
  EXPECT_EQ(read_html(decode(page, declared_encoding(page)).text).text, "Caf\xC3\xA9");
}

TEST(Html, AnUnknownEncodingIsReadAsUtf8) {
  const Decoded decoded = decode("Caf\xE9!", "no-such-encoding");
  EXPECT_EQ(decoded.text, "Caf\xEF\xBF\xBD!");
  EXPECT_EQ(decoded.replaced, 1U);
}

}  // namespace
}  // namespace actorgraph::extract

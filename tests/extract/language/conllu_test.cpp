// SPDX-FileCopyrightText: The actorgraph authors
// SPDX-License-Identifier: Apache-2.0

#include "extract/language/conllu.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace actorgraph::extract {
namespace {

Word word(std::string form, std::string upos, std::int32_t head, std::string deprel, bool space = true) {
  Word out;
  out.lemma = form;
  out.form = std::move(form);
  out.upos = std::move(upos);
  out.head = head;
  out.deprel = std::move(deprel);
  out.space_after = space;
  return out;
}

TEST(Conllu, WritesWordsTreesAndEntities) {
  Analysis analysis;
  analysis.words = {word("Russia", "PROPN", 2, "nmod:poss", false), word("'s", "PART", 0, "case"),
                    word("ministry", "NOUN", -1, "root"), word("It", "PRON", 4, "nsubj"),
                    word("met", "VERB", -1, "root")};
  analysis.sentences = {{0, 3}, {3, 5}};
  Mention ministry{{0, 3}, 2, MentionForm::nominal, ActorKind::government, 0.9F, -1};
  Mention russia{{0, 1}, 0, MentionForm::name, ActorKind::country, 0.9F, -1};
  Mention it{{3, 4}, 3, MentionForm::pronoun, std::nullopt, 0.0F, 0};
  analysis.mentions = {ministry, russia, it};
  std::ostringstream out;
  write_conllu(out, "a1", analysis);
  EXPECT_EQ(out.str(),
            "# newdoc id = a1\n# global.Entity = eid-etype-head\n"
            "# sent_id = a1-1\n# text = Russia's ministry\n"
            "1\tRussia\tRussia\tPROPN\t_\t_\t3\tnmod:poss\t_\tEntity=(e1-government-3(e2-country-1)|SpaceAfter=No\n"
            "2\t's\t's\tPART\t_\t_\t1\tcase\t_\t_\n"
            "3\tministry\tministry\tNOUN\t_\t_\t0\troot\t_\tEntity=e1)\n\n"
            "# sent_id = a1-2\n# text = It met\n"
            "1\tIt\tIt\tPRON\t_\t_\t2\tnsubj\t_\tEntity=(e1-other-1)\n"
            "2\tmet\tmet\tVERB\t_\t_\t0\troot\t_\t_\n\n");
}

}  // namespace
}  // namespace actorgraph::extract

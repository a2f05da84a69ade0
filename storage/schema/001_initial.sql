-- SPDX-FileCopyrightText: The actorgraph authors
-- SPDX-License-Identifier: Apache-2.0

-- The first version of the database. SCHEMA.md says what the tables mean. Never edited after a release: a change is a
-- new file with the next number.

PRAGMA application_id = 0x41475048;  -- "AGPH"

-- The numbers that stand for the words of the vocabulary.
CREATE TABLE actor_kinds (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
INSERT INTO actor_kinds VALUES (0, 'person'), (1, 'country'), (2, 'government'), (3, 'party'), (4, 'armed_group'),
                               (5, 'igo'), (6, 'organization'), (7, 'people'), (8, 'place');

CREATE TABLE predicates (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
INSERT INTO predicates VALUES
  (0, 'leads'), (1, 'official_of'), (2, 'member_of'), (3, 'part_of'), (4, 'based_in'), (5, 'allied_with'),
  (6, 'opposes'), (7, 'family_of'), (8, 'founded'), (9, 'succeeds'), (10, 'owns'), (11, 'agrees_with'), (12, 'meets'),
  (13, 'visits'), (14, 'negotiates_with'), (15, 'mediates'), (16, 'supports'), (17, 'cooperates_with'), (18, 'aids'),
  (19, 'requests_aid_from'), (20, 'requests'), (21, 'concedes_to'), (22, 'appoints'), (23, 'dismisses'),
  (24, 'defeats'), (25, 'accuses'), (26, 'investigates'), (27, 'rejects'), (28, 'threatens'), (29, 'protests_against'),
  (30, 'sanctions'), (31, 'mobilizes_against'), (32, 'coerces'), (33, 'attacks'), (34, 'kills'), (35, 'overthrows');

CREATE TABLE polarities (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
INSERT INTO polarities VALUES (0, 'affirmed'), (1, 'negated');

CREATE TABLE modalities (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
INSERT INTO modalities VALUES (0, 'actual'), (1, 'future'), (2, 'possible'), (3, 'alleged');

CREATE TABLE sources (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;

CREATE TABLE articles (
  id INTEGER PRIMARY KEY,
  content TEXT NOT NULL UNIQUE,  -- a UUID that follows from the text: the same text comes in once
  label TEXT NOT NULL,           -- the id that the input gave
  title TEXT NOT NULL,
  date TEXT NOT NULL,
  source INTEGER REFERENCES sources,
  url TEXT NOT NULL,
  text TEXT NOT NULL  -- last, so that reading the others doesn't read it
) STRICT;

CREATE TABLE actors (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  kind INTEGER NOT NULL REFERENCES actor_kinds,
  known INTEGER NOT NULL CHECK (known IN (0, 1)),
  support INTEGER NOT NULL  -- articles that mention the actor
) STRICT;

-- Every name of an actor, the main one among them.
CREATE TABLE aliases (
  id INTEGER PRIMARY KEY,
  actor INTEGER NOT NULL REFERENCES actors,
  alias TEXT NOT NULL,
  normal TEXT NOT NULL,
  UNIQUE (actor, alias)
) STRICT;
CREATE INDEX aliases_by_normal ON aliases (normal, actor);

CREATE TABLE mentions (
  article INTEGER NOT NULL REFERENCES articles,
  begin INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  actor INTEGER NOT NULL REFERENCES actors,
  PRIMARY KEY (article, begin, "end", actor)
) STRICT, WITHOUT ROWID;

-- The sentences that hold evidence, each once.
CREATE TABLE sentences (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles,
  begin INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE statements (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles,
  sentence INTEGER NOT NULL REFERENCES sentences,
  subject INTEGER NOT NULL REFERENCES actors,
  predicate INTEGER NOT NULL REFERENCES predicates,
  object INTEGER NOT NULL REFERENCES actors,
  polarity INTEGER NOT NULL REFERENCES polarities,
  modality INTEGER NOT NULL REFERENCES modalities,
  attribution INTEGER REFERENCES actors,
  date TEXT NOT NULL,
  place TEXT NOT NULL,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  begin INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  CHECK (subject <> object)
) STRICT;
CREATE INDEX statements_by_pair ON statements (subject, object);
CREATE INDEX statements_by_sentence ON statements (sentence);

-- What the statements say together; the writer of statements keeps it up to date. Both its tree and its index hold all
-- columns, so that the triples of one actor are two runs of neighbouring rows.
CREATE TABLE triples (
  subject INTEGER NOT NULL REFERENCES actors,
  predicate INTEGER NOT NULL REFERENCES predicates,
  object INTEGER NOT NULL REFERENCES actors,
  polarity INTEGER NOT NULL REFERENCES polarities,
  support INTEGER NOT NULL,
  sources INTEGER NOT NULL,
  first_date TEXT NOT NULL,
  last_date TEXT NOT NULL,
  confidence REAL NOT NULL,
  best_statement INTEGER NOT NULL REFERENCES statements,
  PRIMARY KEY (subject, predicate, object, polarity)
) STRICT, WITHOUT ROWID;
CREATE INDEX triples_by_object ON triples
  (object, predicate, subject, polarity, support, sources, first_date, last_date, confidence, best_statement);

-- Who says a triple, so that a source counts once.
CREATE TABLE triple_sources (
  subject INTEGER NOT NULL,
  predicate INTEGER NOT NULL,
  object INTEGER NOT NULL,
  polarity INTEGER NOT NULL,
  source INTEGER NOT NULL REFERENCES sources,
  PRIMARY KEY (subject, predicate, object, polarity, source)
) STRICT, WITHOUT ROWID;

-- Full-text indexes over the tables above: names by word and by spelling, evidence by word. Triggers keep them.
CREATE VIRTUAL TABLE alias_words USING fts5 (normal, content = 'aliases', content_rowid = 'id', detail = 'full');
CREATE VIRTUAL TABLE alias_spellings USING fts5
  (normal, content = 'aliases', content_rowid = 'id', tokenize = 'trigram', detail = 'none');
CREATE TRIGGER aliases_inserted AFTER INSERT ON aliases BEGIN
  INSERT INTO alias_words (rowid, normal) VALUES (new.id, new.normal);
  INSERT INTO alias_spellings (rowid, normal) VALUES (new.id, new.normal);
END;
CREATE TRIGGER aliases_deleted AFTER DELETE ON aliases BEGIN
  INSERT INTO alias_words (alias_words, rowid, normal) VALUES ('delete', old.id, old.normal);
  INSERT INTO alias_spellings (alias_spellings, rowid, normal) VALUES ('delete', old.id, old.normal);
END;

CREATE VIRTUAL TABLE sentence_words USING fts5 (text, content = 'sentences', content_rowid = 'id');
CREATE TRIGGER sentences_inserted AFTER INSERT ON sentences BEGIN
  INSERT INTO sentence_words (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER sentences_deleted AFTER DELETE ON sentences BEGIN
  INSERT INTO sentence_words (sentence_words, rowid, text) VALUES ('delete', old.id, old.text);
END;

-- For people with an SQL shell: numbers resolved to names.
CREATE VIEW readable_triples AS
  SELECT s.name AS subject, p.name AS predicate, o.name AS object, pol.name AS polarity, t.support, t.sources,
         t.first_date, t.last_date, t.confidence
    FROM triples t
    JOIN actors s ON s.id = t.subject JOIN predicates p ON p.id = t.predicate JOIN actors o ON o.id = t.object
    JOIN polarities pol ON pol.id = t.polarity;

CREATE VIEW readable_statements AS
  SELECT t.id, s.name AS subject, p.name AS predicate, o.name AS object, pol.name AS polarity, m.name AS modality,
         who.name AS attribution, t.date, t.place, t.confidence,
         substr(sen.text, t.begin - sen.begin + 1, t."end" - t.begin) AS evidence, sen.text AS sentence,
         a.title AS article, a.date AS article_date, src.name AS source
    FROM statements t
    JOIN actors s ON s.id = t.subject JOIN predicates p ON p.id = t.predicate JOIN actors o ON o.id = t.object
    JOIN polarities pol ON pol.id = t.polarity JOIN modalities m ON m.id = t.modality
    LEFT JOIN actors who ON who.id = t.attribution
    JOIN sentences sen ON sen.id = t.sentence JOIN articles a ON a.id = t.article
    LEFT JOIN sources src ON src.id = a.source;

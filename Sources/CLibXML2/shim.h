#ifndef CLIBXML2_SHIM_H
#define CLIBXML2_SHIM_H

// What the readers need of libxml2 (https://gitlab.gnome.org/GNOME/libxml2) and cannot say in Swift: the set-up of a
// parser, and its state while it runs. Documents come as UTF-8 whatever they declare; nothing is fetched, and no
// entity but the five predefined ones is ever expanded, as none is ever kept.

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include <libxml/xmlversion.h>
// Where libxml2 is built with ICU its headers include ICU's, which clash with those in Foundation. Only a struct that
// is not used here, of converters, depends on it.
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

/// A new XML push parser that recovers, or NULL where there is no memory for one. `user` is what callbacks get.
static inline xmlParserCtxtPtr clibxml2_xml_create(
    void *user, startElementNsSAX2Func start, endElementNsSAX2Func end, charactersSAXFunc text,
    getEntitySAXFunc entity, xmlStructuredErrorFunc error) {
  xmlSAXHandler sax;
  memset(&sax, 0, sizeof sax);
  sax.initialized = XML_SAX2_MAGIC;
  sax.startElementNs = start;
  sax.endElementNs = end;
  sax.characters = text;
  sax.cdataBlock = text;
  sax.getEntity = entity;
  sax.serror = error;
  xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(&sax, user, NULL, 0, NULL);
  if (parser != NULL) xmlCtxtUseOptions(parser, XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
  return parser;
}

/// Forgets errors so far: libxml2 2.9 drops `&amp;` and its like behind the first one.
static inline void clibxml2_xml_forgive(xmlParserCtxtPtr parser) { parser->wellFormed = 1; }

/// Whether the parser has given up.
static inline bool clibxml2_xml_has_stopped(xmlParserCtxtPtr parser) {
  return parser->instate == XML_PARSER_EOF || parser->disableSAX != 0;
}

/// Whether the parser is in the text of an element, not in a tag.
static inline bool clibxml2_xml_is_in_content(xmlParserCtxtPtr parser) {
  return parser->instate == XML_PARSER_CONTENT;
}

/// Whether the parser is inside of a CDATA section.
static inline bool clibxml2_xml_is_in_cdata(xmlParserCtxtPtr parser) {
  return parser->instate == XML_PARSER_CDATA_SECTION;
}

/// How many bytes the parser has done with.
static inline size_t clibxml2_xml_offset(xmlParserCtxtPtr parser) {
  if (parser->input == NULL || parser->input->cur == NULL) return 0;
  return parser->input->consumed + (size_t)(parser->input->cur - parser->input->base);
}

/// The line the parser is in, from 1.
static inline int clibxml2_xml_line(xmlParserCtxtPtr parser) {
  return parser->input == NULL ? 1 : parser->input->line;
}

/// A new HTML parser for a whole page of UTF-8, with callbacks and without a tree, or NULL where there is no memory
/// for one. `user` is what callbacks get; the bytes are copied.
static inline htmlParserCtxtPtr clibxml2_html_create(
    const char *bytes, int length, void *user, startElementSAXFunc start, endElementSAXFunc end,
    charactersSAXFunc text) {
  htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt(bytes, length);
  if (parser == NULL) return NULL;
  memset(parser->sax, 0, sizeof *parser->sax);
  parser->sax->startElement = start;
  parser->sax->endElement = end;
  parser->sax->characters = text;
  parser->sax->cdataBlock = text;
  parser->sax->ignorableWhitespace = text;
  parser->userData = user;
  htmlCtxtUseOptions(
      parser,
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  parser->charset = XML_CHAR_ENCODING_UTF8;
  return parser;
}

/// Takes the element that was just opened off the parser's stack where that is deeper than `limit`, so that its
/// content counts as its parent's. Returns whether it did.
static inline bool clibxml2_html_flatten(xmlParserCtxtPtr parser, int limit) {
  if (parser == NULL || parser->nameNr <= limit) return false;
  parser->nameNr--;
  parser->nameTab[parser->nameNr] = NULL;
  parser->name = parser->nameTab[parser->nameNr - 1];
  return true;
}

#endif

import CommentAnalysis
import CommentFormats

extension AnalyzeRequest {
  /// Scores the comment and gives the answer's JSON.
  func answer(_ scorer: inout Scorer, _ setup: ScoringSetup) throws(PerspectiveError) -> JSONText {
    let detected = LanguageDetector.language(of: common.comment.text.span)
    try requireSupport(of: detected, setup.languages)
    let scores = scorer.score(
      common.comment.text.span, marks: common.comment.marks, answering: common.context.parent.span)
    let spans = wantsSpans ? spans(&scorer) : []
    var json = JSONText()
    json.object { json in
      let shown = attributes.filter { requested in
        guard let threshold = requested.threshold else { return true }
        return requested.attribute.value(in: scores, quotedWeight: setup.policy.quotedWeight) >= threshold
      }
      if !shown.isEmpty {
        json.key("attributeScores")
        json.object { json in
          for requested in shown {
            json.key(requested.name)
            json.attribute(requested.attribute, scores, spans, setup)
          }
        }
      }
      json.key("languages")
      json.strings(common.languages.isEmpty ? [detected] : common.languages)
      json.key("detectedLanguages")
      json.strings([detected])
      if let clientToken = common.clientToken { json.member("clientToken", clientToken) }
    }
    return json
  }

  /// Refuses languages that the lexicons do not have. A text without letters has none, and is scored by its emoji.
  private func requireSupport(of detected: String, _ supported: Set<String>) throws(PerspectiveError) {
    let asked = common.languages.isEmpty ? [detected] : common.languages
    let unsupported = asked.filter { language in
      let primary = language.prefix { $0 != "-" && $0 != "_" }.lowercased()
      return !supported.contains(primary) && language != LanguageDetector.undetermined
    }
    guard let attribute = attributes.first?.name, !unsupported.isEmpty else { return }
    throw .languageNotSupported(
      attribute: attribute, languages: unsupported, detected: common.languages.isEmpty ? unsupported : [])
  }

  /// The sentences with their scores, each for itself. Sentences of HTML have no places in what was sent: the whole
  /// text is one span without a place.
  private func spans(_ scorer: inout Scorer) -> [ScoredSpan] {
    if common.comment.isHTML {
      let scores = scorer.score(
        common.comment.text.span, marks: common.comment.marks, answering: common.context.parent.span)
      return [ScoredSpan(range: nil, scores: scores)]
    }
    var spans: [ScoredSpan] = []
    for sentence in SentenceRanges.all(in: common.comment.text) {
      let bytes = common.comment.text.span.extracting(sentence.bytes)
      spans.append(ScoredSpan(range: sentence.utf16, scores: scorer.score(bytes)))
    }
    return spans
  }
}

/// A part of a text with its scores.
struct ScoredSpan {
  /// UTF-16 code units; `nil` for the whole text.
  var range: Range<Int>?
  var scores: Scores
}

extension JSONText {
  fileprivate mutating func attribute(
    _ attribute: PerspectiveAttribute, _ scores: Scores, _ spans: [ScoredSpan], _ setup: ScoringSetup
  ) {
    let weight = setup.policy.quotedWeight
    object { json in
      if !spans.isEmpty {
        json.key("spanScores")
        json.array { json in
          for span in spans {
            json.object { json in
              if let range = span.range {
                json.member("begin", range.lowerBound)
                json.member("end", range.upperBound)
              }
              json.score("score", attribute.value(in: span.scores, quotedWeight: weight))
            }
          }
        }
      }
      json.score("summaryScore", attribute.value(in: scores, quotedWeight: weight))
    }
  }

  private mutating func score(_ key: String, _ value: Double) {
    self.key(key)
    object { json in
      json.member("value", value)
      json.member("type", "PROBABILITY")
    }
  }

  /// Writes an array of strings.
  mutating func strings(_ strings: [String]) {
    array { json in for string in strings { json.string(string) } }
  }
}

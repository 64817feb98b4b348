package import CommentAnalysis
package import CommentFormats
package import CommentModel

/// The arithmetic of an explanation, for programs. Numbers have all their digits, so that they can be added
/// up again.
extension JSONText {
  /// Writes an explanation: verdict, passages, and the arithmetic of each score.
  package mutating func explanation(_ explanation: Explanation) {
    let scored = explanation.scored
    object { json in
      json.key("verdict")
      json.string(scored.verdict.action.rawValue)
      json.key("reasons")
      json.array { json in for reason in scored.verdict.reasons { json.reason(reason) } }
      json.key("findings")
      json.array { json in for finding in scored.verdict.findings { json.finding(finding) } }
      json.key("shadow_findings")
      json.array { json in for finding in scored.verdict.shadowFindings { json.finding(finding) } }
      json.key("passages")
      json.array { json in
        for passage in scored.passages {
          json.object { json in
            json.member("kind", passage.kind.rawValue)
            json.range(passage.range)
          }
        }
      }
      json.key("sentiment")
      json.sentiment(explanation.sentiment)
      json.key("own_sentiment")
      if let own = explanation.ownSentiment { json.sentiment(own) } else { json.raw("null") }
      json.key("toxicity")
      json.toxicity(explanation.toxicity)
      json.key("quoted_toxicity")
      json.toxicity(explanation.quotedToxicity)
    }
  }

  /// Writes a threshold that was reached.
  package mutating func reason(_ reason: Reason) {
    object { json in
      json.member("attribute", reason.attribute.name)
      json.exact("score", reason.score)
      json.exact("threshold", reason.threshold)
      json.member("action", reason.action.rawValue)
      json.member("passage", reason.passage.rawValue)
    }
  }

  /// Writes a rule that fired.
  package mutating func finding(_ finding: Finding) {
    object { json in
      json.member("rule", finding.rule)
      json.member("action", finding.action.rawValue)
      json.exact("severity", finding.severity)
      json.member("queue", finding.queue)
      json.key("tags")
      json.array { json in for tag in finding.tags { json.string(tag) } }
      json.member("reason", finding.reason)
      json.member("message", finding.message)
      json.key("evidence")
      json.array { json in
        for range in finding.evidence { json.raw("[\(range.lowerBound),\(range.upperBound)]") }
      }
      json.member("missing", finding.missing)
    }
  }

  private mutating func sentiment(_ derivation: SentimentDerivation) {
    object { json in
      json.exact("compound", derivation.score.compound)
      json.exact("positive", derivation.score.positive)
      json.exact("negative", derivation.score.negative)
      json.exact("neutral", derivation.score.neutral)
      json.key("steps")
      json.array { json in for step in derivation.steps { json.step(step) } }
      json.exact("emphasis", derivation.emphasis)
      json.key("word_weights")
      json.array { json in for step in derivation.weights { json.step(step) } }
      json.exact("total", derivation.total)
      json.exact("normaliser", derivation.calibration.normaliser(words: derivation.words))
      json.exact("indifference", derivation.calibration.indifference)
    }
  }

  private mutating func toxicity(_ derivation: ToxicityDerivation) {
    object { json in
      json.exact("overall", derivation.score.overall)
      for category in ToxicityCategory.allCases { json.exact(category.rawValue, derivation.score[category]) }
      json.key("steps")
      json.array { json in for step in derivation.steps { json.step(step) } }
      json.key("weights")
      json.object { json in
        for category in ToxicityCategory.allCases {
          json.exact(category.rawValue, derivation.calibration.weights[category])
        }
      }
      json.key("word_weights")
      json.array { json in for step in derivation.weights { json.step(step) } }
      json.exact("evidence", derivation.parts.evidence)
      json.exact("word_weight", derivation.parts.weights)
      json.exact("length_factor", derivation.parts.lengthFactor)
      json.exact("bad_feeling", derivation.parts.badFeeling)
      json.key("all_capitals")
      json.raw("\(derivation.parts.isAllCapitals)")
      json.member("words", derivation.parts.words)
      json.key("calibration")
      json.object { json in
        json.exact("bias", derivation.calibration.bias)
        json.exact("gain", derivation.calibration.gain)
        json.exact("feeling", derivation.calibration.feeling)
        json.exact("capitals", derivation.calibration.capitals)
      }
      json.exact("log_odds", derivation.calibration.logOdds(derivation.parts))
    }
  }

  /// Writes a step of a score.
  package mutating func step(_ step: Step) {
    object { json in
      json.member("term", step.match.term)
      json.range(step.match.range)
      if case .toxicity(let category) = step.measure { json.member("category", category.rawValue) }
      json.key("disguises")
      json.array { json in for disguise in step.match.disguises { json.string(disguise.rawValue) } }
      json.exact("base", step.base)
      json.key("effects")
      json.array { json in
        for effect in step.effects {
          json.object { json in
            json.member("rule", effect.rule.rawValue)
            switch effect.operation {
            case .times(let factor): json.exact("times", factor)
            case .strengthen(let amount): json.exact("strengthen", amount)
            }
            if let cause = effect.cause { json.range(cause) }
          }
        }
      }
      json.exact("value", step.value)
    }
  }

  /// `"start": 4, "end": 9`: UTF-8 byte offsets, the end exclusive.
  private mutating func range(_ range: Range<Int>) {
    member("start", range.lowerBound)
    member("end", range.upperBound)
  }

  /// A number with the fewest digits that give it back.
  package mutating func exact(_ key: String, _ value: Double?) {
    self.key(key)
    raw(value.map { "\($0)" } ?? "null")
  }
}

import CommentFormats

/// Markup of a page. What is put into it is text and nothing else: it is escaped, and what would not show is made visible.
package struct HTML: Sendable, ExpressibleByStringInterpolation {
  package private(set) var text: String

  /// Takes over what is markup already.
  package init(markup: String) { text = markup }

  /// A text of several lines.
  package init(lines: String) { text = escapedMarkup(visibleLines(lines)) }

  package init(stringLiteral text: String) { self.text = text }

  package init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    package init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity * 2) }

    package mutating func appendLiteral(_ literal: String) { text += literal }

    package mutating func appendInterpolation(_ value: String) { text += escapedMarkup(visible(value)) }

    package mutating func appendInterpolation(_ value: Int) { text += "\(value)" }

    /// A place in a picture, to a tenth of a unit.
    package mutating func appendInterpolation(_ value: Double) { text += decimalText(value, places: 1) }

    package mutating func appendInterpolation(_ markup: HTML?) { text += markup?.text ?? "" }

    package mutating func appendInterpolation(_ markup: [HTML]) { for part in markup { text += part.text } }
  }
}

/// A regular expression that is searched for in time O(pattern × text), whatever stands in either: a set of states is
/// kept instead of one guess after the other (K. Thompson, "Regular Expression Search Algorithm", CACM 11, 1968).
///
/// The syntax is that of RE2 as far as it goes: literals, `.`, classes, `\d \w \s \b` and their contraries, groups, `|`,
/// `* + ? {m,n}` greedy and lazy, `^ $`. Nothing that looks back or ahead. `.` takes line breaks too, `^` and `$` are the
/// ends of the text, as in AutoModerator.
struct LinearRegex: Sendable {
  /// One step of the machine.
  enum Step: Sendable {
    /// Takes one scalar.
    case scalar(UInt32)
    case set(Int)
    case any
    /// Goes on in both places; the first is preferred.
    case split(Int, Int)
    case jump(Int)
    /// Goes on where this holds between two scalars.
    case assertion(RegexAssertion)
    case match
  }

  let steps: [Step]
  let sets: [ScalarSet]
  /// The ASCII bytes that a match can begin with; a match may begin with any other scalar where `mayBeginBeyondASCII`.
  let firstLow: UInt64
  let firstHigh: UInt64
  let mayBeginBeyondASCII: Bool
  /// Whether a match may have no scalar, so that no byte tells where it begins.
  let mayBeEmpty: Bool

  /// The most steps that a pattern may become.
  static let mostSteps = 4000

  /// Compiles a pattern.
  ///
  /// - Parameter ignoresCase: then texts have to be handed over in small letters.
  init(_ pattern: String, ignoresCase: Bool) throws(RegexError) {
    var parser = RegexParser(pattern, ignoresCase: ignoresCase)
    let tree = try parser.parse()
    var builder = RegexBuilder()
    builder.append(tree)
    builder.steps.append(.match)
    if builder.steps.count > LinearRegex.mostSteps { throw RegexError(offset: 0, problem: .tooLarge) }
    steps = builder.steps
    sets = builder.sets
    let first = FirstScalars(steps, sets)
    firstLow = first.low
    firstHigh = first.high
    mayBeginBeyondASCII = first.isBeyondASCII
    mayBeEmpty = first.isEmpty
  }

  /// Whether a match may begin with a byte.
  @inline(__always)
  func mayBegin(with byte: UInt8) -> Bool {
    if byte >= 0x80 { return mayBeginBeyondASCII }
    return (byte < 64 ? firstLow >> UInt64(byte) : firstHigh >> UInt64(byte - 64)) & 1 != 0
  }
}

/// What can be asked between two scalars.
enum RegexAssertion: Sendable {
  case start, end, wordBoundary, noWordBoundary
}

/// What is wrong with a pattern, and where.
public struct RegexError: Error, Sendable, Hashable {
  /// How many Unicode scalars stand before it in the pattern.
  public var offset: Int
  /// What is wrong.
  public var problem: Problem

  /// What can be wrong.
  public enum Problem: Sendable, Hashable {
    /// A group that is not closed, or was not opened.
    case parenthesis
    /// A class that is not closed, or has its ends in the wrong order.
    case set
    /// Nothing stands before a sign of repetition, or its numbers are none.
    case repetition
    /// An escape that means nothing.
    case escape
    /// Looking back or ahead, which takes more than linear time.
    case unsupported
    /// More than can be searched for in a reasonable time.
    case tooLarge
  }
}

extension RegexError: CustomStringConvertible {
  /// What is wrong, as words.
  public var description: String {
    switch problem {
    case .parenthesis: "a `(` without its `)`, or the other way round"
    case .set: "a class `[…]` that is not closed, or a range in it from a later to an earlier character"
    case .repetition: "nothing to repeat before `*`, `+`, `?` or `{…}`, or too often (1000 at the most)"
    case .escape: "an escape that means nothing here"
    case .unsupported: "looking back or ahead is not possible: patterns are searched for in linear time"
    case .tooLarge: "the pattern is too large"
    }
  }
}

/// Checks a pattern without keeping what it becomes.
public func checkRegex(_ pattern: String) throws(RegexError) {
  _ = try LinearRegex(pattern, ignoresCase: true)
}

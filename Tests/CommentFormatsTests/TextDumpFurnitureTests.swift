import CommentModel
import Testing

@testable import CommentFormats

/// What the page prints inside comments goes; what people write stays, however it begins.
@Suite struct TextDumpFurnitureTests {
  private func page(_ claim: Int, _ comments: String, end: String = "Leave a Reply") -> String {
    "Bridge\n\n\(claim) Comments\n\n\(comments)\n\n\(end)"
  }

  @Test(arguments: CommentHeadings.forms + CommentHeadings.formStarts + CommentHeadings.closed)
  func textThatBeginsLikeAFormStays(_ phrase: String) throws {
    let line = "\(phrase) of yours was never any good"
    let thread = try thread(
      page(4, "  1. \(line)\n\n  2. Grey was better.\n\n    \(line)\n\n    • \(line)\n\n  3. Ha."))
    #expect(thread.comments.map(\.text) == [line, "Grey was better.\n\n\(line)", line, "Ha."])
    #expect(thread.completeness.gaps.isEmpty)
  }

  @Test(arguments: [
    "Your comment is rubbish.", "What do you think?", "Have your say on Tuesday!", "Like, really?", "Reply!",
    "Edit: a word", "Gefällt mir nicht, 3 Leuten auch", "Comments are closed, at last.", "“Reply”",
    "Comments off topic are fine",
  ]) func wordsOfTheAuthorStay(_ line: String) throws {
    let thread = try thread(page(2, "  1. \(line)\n\n  2. Grey was better.\n\n    \(line)"))
    #expect(thread.comments.map(\.text) == [line, "Grey was better.\n\n\(line)"])
  }

  @Test(arguments: [
    "Reply", "Reply ↓", "Antworten", "Responder", "Leave a Reply", "Leave a Reply Cancel reply",
    "Share ›", "Gefällt 3 Personen", "返信", "پاسخ", "5 stars",
  ]) func buttonsGo(_ line: String) throws {
    let thread = try thread(
      page(2, "  1. Green is fine.\n\n    \(line)\n\n  2. Grey was better.\n\n    \(line)"))
    #expect(thread.comments.map(\.text) == ["Green is fine.", "Grey was better."])
  }

  @Test func aButtonsWordsAloneAreACommentUnlessThePagePrintsThem() throws {
    let typed = try thread(page(3, "  1. Like\n\n  2. Grey was better.\n\n  3. Ha."))
    #expect(typed.comments.map(\.text) == ["Like", "Grey was better.", "Ha."])
    let printed = try thread(page(3, "  1. Like\n\n  2. Grey was better.\n\n    Like\n\n  3. Ha."))
    #expect(printed.comments.map(\.text) == ["Grey was better.", "Ha."])
    #expect(printed.completeness.gaps == [NumberingGap(after: 0, before: 2)])
  }

  @Test func formInsideTheLastCommentGoes() throws {
    let form = """
          Leave a Reply

          Your email address will not be published. Required fields are marked *

          Name *
      """
    let formed = try thread(page(2, "  1. One.\n\n  2. Two.\n\n\(form)", end: ""))
    #expect(formed.comments.map(\.text) == ["One.", "Two."])
    let typed = try thread(
      page(2, "  1. One.\n\n  2. Two.\n\n    Leave a Reply\n\n    You are fools.", end: ""))
    #expect(typed.comments.last?.text == "Two.\n\nLeave a Reply\n\nYou are fools.")
  }
}

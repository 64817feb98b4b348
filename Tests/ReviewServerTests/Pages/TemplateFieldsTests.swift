import Mustache
import Testing

@testable import ReviewServer

@Suite struct TemplateFieldsTests {
  private struct Shelf {
    let title: String
    let note: String?
    let isOpen: Bool
    let count: Int64
    let share: Double
    let books: [Book]
    let best: Book?
    let none: [Book]
    let marks: [String]
    let t: Words
  }

  private struct Book {
    let title: String
    var lender: String?
    var isOut = false
  }

  private static let template = """
    {{title}} {{count}} {{share}} {{t.queue}} {{#isOpen}}open{{/isOpen}}{{^isOpen}}closed{{/isOpen}}
    {{#note}}[{{.}}]{{/note}}{{^note}}no note{{/note}}
    {{#books}}{{title}}{{#lender}} to {{.}}{{/lender}}{{#isOut}} out{{/isOut}} {{count}} {{note}}{{t.policy}};{{/books}}
    {{#best}}{{title}} {{share}}{{/best}}{{^best}}none{{/best}}
    {{#none}}some{{/none}}{{^none}}nothing{{/none}} {{#marks}}<{{.}}>{{/marks}} {{best.title}} {{lender}}
    """

  /// What Mustache finds in a value by reflection it finds in the fields, in the same places.
  @Test(arguments: [nil, "by the door", ""]) func readLikeTheValueItself(note: String?) throws {
    let shelf = Shelf(
      title: "Gardens & <ponds>", note: note, isOpen: note == nil, count: 3, share: 0.25,
      books: [Book(title: "Moss"), Book(title: "Reeds", lender: "Ines", isOut: true)],
      best: note == nil ? nil : Book(title: "Ferns"), none: [], marks: ["1", "2·3"],
      t: Words.words(in: .english))
    let template = try MustacheTemplate(string: TemplateFieldsTests.template)
    let fields = try #require(TemplateFields.of(shelf))
    #expect(template.render(fields) == template.render(shelf))
  }

  @Test func leaveOutWhatIsNotThere() throws {
    let fields = try #require(TemplateFields.of(Book(title: "Moss")) as? TemplateFields)
    #expect(fields.child(named: "title") != nil)
    #expect(fields.child(named: "lender") == nil)
    #expect(TemplateFields.of(String?.none as Any) == nil)
  }
}

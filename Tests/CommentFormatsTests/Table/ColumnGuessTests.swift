import CommentFormats
import CommentModel
import Testing

/// Names of columns that are met in the wild.
@Suite struct ColumnGuessTests {
  private func read(_ text: String) throws -> CommentThread {
    try readThreads(bytes: Array(text.utf8), name: "table").threads[0]
  }

  @Test(arguments: [
    "IDENTIFIANT,AUTEUR,DATE,COMMENTAIRE,RÉPONSE À",
    "Kommentar-ID,Verfasser,Erstellt am,Kommentar,Antwort auf",
    "Identificador,Usuario,Fecha,Comentario,En respuesta a", "identificativo,autore,data,commento,risposta a",
    "objectId,uniqueId,createDate,text,repliesToId",
    "short_id,commenting_user,created_at,comment,parent_comment",
  ]) func areKnown(_ header: String) throws {
    let thread = try read(
      header + "\na1,Ada,2024-03-04T10:00:00Z,Good bread,\na2,Bo,2024-03-04T11:00:00Z,Thank you,a1\n")
    #expect(pairs(thread) == ["a1<", "a2<a1"])
    #expect(thread.comments.map(\.author) == ["Ada", "Bo"])
    #expect(thread.comments.allSatisfy { $0.time != nil })
  }

  @Test func epochsMayHaveADecimalPlace() throws {
    let thread = try read("id,parent,createDate,text\n1,,1483426105.0,one\n2,1,1483426106.0,two\n")
    #expect(thread.comments[0].time == Timestamp(seconds: 1_483_426_105))
  }

  @Test func referencesNameAMessage() throws {
    let thread = try read(
      #"{"messages":[{"id":"1","content":"one","author":{"name":"ada"}},{"id":"2","content":"two","author":{"name":"bo"},"reference":{"messageId":"1"}}]}"#
    )
    #expect(pairs(thread) == ["1<", "2<1"])
  }
}

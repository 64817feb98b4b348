import CommentModel
import ReviewStore
import Testing

@Suite struct StoreErrorTests {
  @Test(arguments: [
    (StoreError.notFound(path: "/q.db"), "there is no database at /q.db"),
    (.notParley(path: "/q.db"), "/q.db is no Parley database"),
    (
      .newerVersion(path: "/q.db", found: 3, supported: 1),
      "/q.db was made by a newer Parley (schema 3; this one knows up to 1)"
    ),
    (.conflict(case: 4, .claimed(by: "Noor")), "case 4 is claimed by Noor"),
    (.conflict(case: 4, .decided(.approve, by: "Noor")), "case 4 was approved by Noor"),
    (.conflict(case: 4, .notClaimed), "case 4 is not claimed"),
  ])
  func saysItInASentence(error: StoreError, sentence: String) {
    #expect(error.description == sentence)
  }
}

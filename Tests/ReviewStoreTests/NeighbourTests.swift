import CommentModel
import ReviewStore
import Testing

@Suite struct NeighbourTests {
  let folder: TemporaryFolder
  let store: ReviewStore

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.makeStore()
    let samples = (0..<12).map { Sample("c\($0)", insult: Double(($0 * 7) % 5) / 10, action: .queue) }
    try store.enqueue(samples, at: moment(10))
  }

  /// From each case of a list one comes to the next one of it, and back.
  @Test(arguments: CaseSort.allCases) func followTheList(sort: CaseSort) throws {
    for filter in [
      CaseFilter(states: [.pending]), CaseFilter(minimumScore: 0.2), CaseFilter(threadID: "sundials"),
    ] {
      let list = try store.page(filter, by: sort, limit: 100, at: moment(20)).cases.map(\.number)
      #expect(!list.isEmpty)
      for (index, number) in list.enumerated() {
        let neighbours = try store.neighbours(of: number, filter, by: sort)
        #expect(neighbours.previous == (index > 0 ? list[index - 1] : nil))
        #expect(neighbours.next == (index + 1 < list.count ? list[index + 1] : nil))
      }
    }
  }

  @Test(arguments: CaseSort.allCases) func pagesCoverTheListOnce(sort: CaseSort) throws {
    let all = try store.page(CaseFilter(), by: sort, limit: 100, at: moment(20)).cases.map(\.number)
    var numbers: [Int64] = []
    var cursor: CaseCursor?
    repeat {
      let page = try store.page(CaseFilter(), by: sort, limit: 5, after: cursor, at: moment(20))
      numbers += page.cases.map(\.number)
      cursor = page.next
    } while cursor != nil
    #expect(numbers == all)
    if sort == .newest { #expect(numbers == numbers.sorted(by: >)) }
    if sort == .oldest { #expect(numbers == numbers.sorted()) }
  }

  @Test func thereHasToBeACase() {
    #expect(throws: StoreError.noCase(number: 99)) {
      try store.neighbours(of: 99, CaseFilter(), by: .priority)
    }
  }
}

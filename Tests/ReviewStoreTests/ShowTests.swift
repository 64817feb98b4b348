import CommentModel
import ReviewStore
import Testing

@Suite struct ShowTests {
  let folder: TemporaryFolder
  let store: ReviewStore

  init() throws {
    folder = try TemporaryFolder()
    store = try folder.makeStore()
  }

  @Test func showsTheThreadAroundIt() throws {
    var samples = [Sample("top"), Sample("branch", parent: 0)]
    for number in 0..<13 {
      let isIt = number == 6
      samples.append(
        Sample("leaf \(number)", parent: 1, insult: isIt ? 0.6 : 0, action: isIt ? .queue : .approve))
      samples.append(Sample("reply to leaf \(number)", parent: samples.count - 1))
    }
    try store.enqueue(samples)
    let detail = try store.show(1)
    #expect(detail.source == "test")
    #expect(detail.threadLink == "https://example.org/sundials")
    #expect(detail.depth == 3)
    #expect(detail.ancestors.map(\.comment.id) == ["top", "branch"])
    #expect(detail.ancestors.map(\.depth) == [1, 2])
    #expect(detail.ancestors.map(\.verdict) == [.approve, .approve])
    #expect(detail.earlierSiblings.map(\.comment.id) == (1...5).map { "leaf \($0)" })
    #expect(detail.laterSiblings.map(\.comment.id) == (7...11).map { "leaf \($0)" })
  }

  @Test func siblingsAtTheTopAreOfTheSameThread() throws {
    try store.enqueue([Sample("elsewhere")], thread: "clocks")
    try store.enqueue([
      Sample("before"), Sample("reply", parent: 0), Sample("it", insult: 0.6, action: .queue),
      Sample("after"),
    ])
    let detail = try store.show(1)
    #expect(detail.ancestors.isEmpty)
    #expect(detail.earlierSiblings.map(\.comment.id) == ["before"])
    #expect(detail.laterSiblings.map(\.comment.id) == ["after"])
  }

  @Test func aDeepChainShowsTheNearestFifty() throws {
    var samples = [Sample("0")]
    for depth in 1..<80 { samples.append(Sample("\(depth)", parent: depth - 1)) }
    samples[79] = Sample("79", parent: 78, insult: 0.6, action: .queue)
    try store.enqueue(samples)
    let detail = try store.show(1)
    #expect(detail.depth == 80)
    #expect(detail.ancestors.map(\.comment.id) == (29...78).map(String.init))
  }

  @Test func contextShowsTheCurrentTexts() throws {
    let it = Sample("b", "You pudding.", parent: 0, insult: 0.6, action: .queue)
    try store.enqueue([Sample("a", "First."), it])
    try store.enqueue([Sample("a", "First, edited."), it])
    #expect(try store.show(1).ancestors.map(\.comment.text) == ["First, edited."])
  }
}

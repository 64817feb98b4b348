import CommentAnalysis
import CommentModel

// The words of rows, which are the raw values, as literals: a row has no time for strings.

extension CommentState {
  var word: StaticString {
    switch self {
    case .published: "published"
    case .pending: "pending"
    case .deleted: "deleted"
    case .removed: "removed"
    case .spam: "spam"
    }
  }
}

extension PolicyAction {
  var word: StaticString {
    switch self {
    case .approve: "approve"
    case .queue: "queue"
    case .reject: "reject"
    }
  }
}

extension PassageKind {
  var word: StaticString {
    switch self {
    case .own: "own"
    case .quote: "quote"
    case .paste: "paste"
    }
  }
}

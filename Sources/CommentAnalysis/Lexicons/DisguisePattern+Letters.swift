import CommentText

extension DisguisePattern {
  var letterCount: Int { letters.count }

  /// The letters that may stand at a place: a bit each, a…z from the lowest on.
  func letterBits(at place: Int) -> UInt32 { letters[place].bits }
}

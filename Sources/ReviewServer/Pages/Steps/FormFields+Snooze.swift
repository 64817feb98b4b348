import CommentModel

extension FormFields {
  /// When a case is to come back that is put off for `hours`, a day where nothing is said; at most ten years.
  func wake(from time: Timestamp) throws(PageError) -> Timestamp {
    let hours: Int = number("hours") ?? 24
    guard (1...87_600).contains(hours) else { throw .input("errorHours") }
    return time.adding(.seconds(hours * 3600))
  }
}

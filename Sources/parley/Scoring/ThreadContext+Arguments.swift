import CommentAnalysis
import CommentModel
import ReviewIntake

extension ThreadContext {
  /// - Parameter thread: `nil` where only its comments are known.
  init(_ thread: CommentThread?, _ arguments: JudgingArguments, _ needs: PolicyNeeds) {
    self.init(link: thread?.link, title: thread?.title, arguments, needs)
  }

  /// - Parameters:
  ///   - link: The article's address, where it is known.
  ///   - title: Its title, where that is known.
  init(link: String?, title: String?, _ arguments: JudgingArguments, _ needs: PolicyNeeds) {
    self.init(link: link, title: title, site: arguments.site, language: arguments.language, needs)
  }
}

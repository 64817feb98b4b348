import CommentFormats
import CommentModel

extension ReadResult {
  /// Why a source without comments may be so.
  var whyEmpty: String { format.whyEmpty(claimed: threads.first?.completeness.claimed) }
}

extension ReadSummary {
  /// Why a source without comments may be so.
  var whyEmpty: String { format.whyEmpty(claimed: claimed) }
}

extension SourceFormat {
  fileprivate func whyEmpty(claimed: Int?) -> String {
    let claim = claimed.map { "; the \(isPage ? "page" : "source") claims \($0)" } ?? ""
    let advice =
      self == .textDump && claimed == nil
      ? " (one comment a line? then --from lines; a table? then --from csv --map text=COLUMN)" : ""
    return "no comments found\(claim)\(advice)"
  }

  private var isPage: Bool {
    switch self {
    case .wordPressHTML, .wpDiscuz, .bloggerHTML, .drupalHTML, .schemaOrg, .textDump: true
    default: false
    }
  }
}

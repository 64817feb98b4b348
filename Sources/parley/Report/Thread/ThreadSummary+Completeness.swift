import CommentModel

extension ThreadSummary {
  /// How many comments are here, and of how many.
  var completeness: String {
    let found = thread.comments.count
    guard let claimed = thread.completeness.claimed else {
      if found == 0 {
        return
          "There are no comments here, and none are announced: an article alone, or a page without its comments."
      }
      return
        "\(groupedCount(found, "comment was", "comments were")) found; the source does not say how many there are."
    }
    let announced = groupedCount(claimed, "comment")
    if found == 0, claimed > 0 { return "The source announces \(announced), but none of them is here." }
    if found == 0 { return "There are no comments here, and the source announces none." }
    if found == claimed {
      return found == 1
        ? "The one comment that the source announces is here."
        : "All \(announced) that the source announces are here."
    }
    if found > claimed {
      return
        "\(groupedCount(found, "comment is", "comments are")) here, "
        + "more than the \(grouped(claimed)) that the source announces."
    }
    let missing = claimed - found
    return
      "\(grouped(found)) of \(announced) \(found == 1 ? "is" : "are") here: "
      + "the source announces \(grouped(claimed)), and "
      + "\(grouped(missing)) \(missing == 1 ? "is" : "are") missing."
  }

  /// What is known of what is not here.
  var missing: [String] {
    let facts = thread.completeness
    var sentences: [String] = []
    if facts.isNumbered, !facts.gaps.isEmpty {
      let gaps = facts.gaps.map {
        $0.missing == 1 ? "\($0.after + 1)" : "\($0.after + 1) to \($0.before - 1)"
      }
      sentences.append("The printed numbers skip \(listed(gaps)).")
    } else if facts.isNumbered, facts.missing > 0 {
      sentences.append(
        "The printed numbers have no hole: what is missing may be replies, which have none.")
    }
    if facts.hidden > 0 {
      sentences.append(
        "\(groupedCount(facts.hidden, "comment stands", "comments stand")) behind “load more” and the like.")
    }
    if facts.absent > 0 {
      sentences.append("The source names \(groupedCount(facts.absent, "comment")) that it does not hold.")
    }
    if facts.hasMorePages { sentences.append("The source says that there are more pages.") }
    if facts.depthLimits > 0 {
      sentences.append(
        "Where branches grow too deep the source stops, in \(groupedCount(facts.depthLimits, "place")).")
    }
    if facts.isFlattened { sentences.append("The source does not say of every answer what it answers.") }
    if facts.orphans > 0 {
      sentences.append(
        "\(groupedCount(facts.orphans, "comment answers one that is", "comments answer others that are")) not here."
      )
    }
    if facts.duplicates > 0 {
      sentences.append(
        groupedCount(
          facts.duplicates, "record that was there twice was", "records that were there twice were")
          + " left out."
      )
    }
    return sentences
  }
}

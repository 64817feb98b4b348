import CommentAnalysis
import CommentEvaluation
import CommentFormats
import CommentModel

/// Suggestions for lexicons, as tables.
struct SuggestionReport {
  func report(_ found: LexiconSuggestions) -> Report {
    var tables = [entries(found), words(found)]
    if let effect = found.effect {
      tables += [total(effect), each(found, effect)]
    }
    return Report(
      title: "Lexicon suggestions",
      sections: [Report.Section(name: found.database, title: title(of: found), tables: tables)])
  }

  private func title(of found: LexiconSuggestions) -> String {
    let evidence = found.evidence
    let judged = counted(evidence.judged, "decided text")
    let what = "\(judged), \(evidence.rejected) rejected, \(evidence.missed) of them let pass by the policy"
    return "\(found.database): \(counted(found.suggestions.count, "suggestion")) from \(what)"
  }

  private func entries(_ found: LexiconSuggestions) -> ReportTable {
    let moves = found.suggestions.filter { $0.kind != .add }
    return ReportTable(
      name: "entries", title: "Entries",
      note: moves.isEmpty
        ? "none is decided the other way often enough"
        : "decided: texts in which nothing counted more; rejected of these, with a 95 % interval",
      columns: [
        "entry", "for", "severity", "proposed", "decided", "rejected", "share", "from", "to", "authors",
        "overturned", "undone", "where",
      ],
      rows: moves.map { one in
        let share = Double(one.rejected) / Double(one.judged)
        let place =
          one.line.map { "\(found.path(of: $0)):\($0.line.number)" } ?? "a rule of templates: by hand"
        return [
          .text(one.term), .text(one.category.rawValue), .number(one.current), .number(one.proposed),
          .count(one.judged), .count(one.rejected), .share(share), .number(one.interval?.low),
          .number(one.interval?.high), .count(one.authors), .count(one.overturned), .count(one.undone),
          .text(place),
        ]
      })
  }

  private func words(_ found: LexiconSuggestions) -> ReportTable {
    let words = found.suggestions.filter { $0.kind == .add }
    return ReportTable(
      name: "words", title: "Missing words",
      note: words.isEmpty
        ? "none is frequent enough in what was rejected and let pass"
        : "in texts that were rejected and let pass; z: standard errors above approved texts",
      columns: [
        "word", "for", "proposed", "let pass", "authors", "decided", "rejected", "from", "to", "log odds",
        "z",
      ],
      rows: words.map { one in
        [
          .text(one.term), .text(one.category.rawValue), .number(one.proposed), .count(one.seen),
          .count(one.authors), .count(one.judged), .count(one.rejected), .number(one.interval?.low),
          .number(one.interval?.high), .number(one.contrast?.logOdds), .number(one.contrast?.z),
        ]
      })
  }

  private func total(_ effect: SuggestionEffect) -> ReportTable {
    ReportTable(
      name: "effect", title: "Effect of all together",
      note: "on \(counted(effect.comments, "comment")), by the policy's thresholds; 95 % intervals",
      columns: ["lexicons", "flagged", "a day", "rejected", "approved", "precision", "from", "to", "recall"],
      rows: [("as they are", effect.before), ("as suggested", effect.after)].map { name, flagged in
        let precision = flagged.decided == 0 ? nil : Double(flagged.rejected) / Double(flagged.decided)
        let interval = Interval.wilson(flagged.rejected, of: flagged.decided)
        let recall = effect.rejected == 0 ? nil : Double(flagged.rejected) / Double(effect.rejected)
        return [
          .text(name), .count(flagged.all), .number(Double(flagged.all) / effect.days),
          .count(flagged.rejected), .count(flagged.approved), .share(precision), .number(interval?.low),
          .number(interval?.high), .share(recall),
        ]
      })
  }

  private func each(_ found: LexiconSuggestions, _ effect: SuggestionEffect) -> ReportTable {
    ReportTable(
      name: "moved", title: "Effect of each",
      note: "comments that it has a part in: newly flagged, and no longer, by what people decided",
      columns: ["term", "flagged", "rejected", "approved", "cleared", "rejected", "approved"],
      rows: found.suggestions.indices.compactMap { place in
        guard let moved = effect.moved[place] else { return nil }
        return [
          .text(found.suggestions[place].term), .count(moved.flagged.all), .count(moved.flagged.rejected),
          .count(moved.flagged.approved), .count(moved.cleared.all), .count(moved.cleared.rejected),
          .count(moved.cleared.approved),
        ]
      })
  }
}

extension LexiconSuggestions {
  /// The file of a line, below the folder.
  func path(of line: EntryIndex.Line) -> String { paths[line.file] }
}

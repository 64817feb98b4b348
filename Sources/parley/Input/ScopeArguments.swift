import ArgumentParser
import ReviewStore

/// The options of an export that say what of the database is meant: each table takes those that mean something to it.
protocol ScopeArguments: ParsableArguments {
  var scope: ExportScope { get }
}

/// Of a table that is always written as a whole.
struct WholeScope: ScopeArguments {
  var scope: ExportScope { ExportScope() }
}

/// Of a table of what happened.
struct PeriodScope: ScopeArguments {
  @OptionGroup var period: PeriodArguments

  var scope: ExportScope { ExportScope(period: period.period) }
}

/// Of a table of comments.
struct TextScope: ScopeArguments {
  @OptionGroup var text: TextArguments

  var scope: ExportScope { ExportScope(withText: text.withText) }
}

/// Of a table of what happened to comments.
struct TextPeriodScope: ScopeArguments {
  @OptionGroup var text: TextArguments
  @OptionGroup var period: PeriodArguments

  var scope: ExportScope { ExportScope(period: period.period, withText: text.withText) }
}

struct TextArguments: ParsableArguments {
  @Flag(name: .customLong("text"), help: "Add the comment's text as the last column.")
  var withText = false
}

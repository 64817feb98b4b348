import ArgumentParser
import CommentFormats
import ReviewStore

/// How an export is written.
struct ExportArguments: ParsableArguments {
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case csv, ndjson
  }

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "csv, or ndjson with the same columns; as a rule what --output ends with, else csv.", valueName: "form")
  )
  var form: Form?

  @Flag(help: "Short for --as ndjson.")
  var json = false

  @OptionGroup var style: ExportStyleArguments
  @OptionGroup var output: OutputArguments
  @OptionGroup var database: DatabaseArguments

  /// The style that was asked for.
  func makeStyle() throws -> ExportStyle {
    let form = json ? .ndjson : form ?? output.form(as: Form.self) ?? .csv
    return try style.style(form == .ndjson ? .ndjson : style.csv)
  }
}

/// What is the same for one export and for all.
struct ExportStyleArguments: ParsableArguments {
  @Flag(help: "Leave CSV cells that a spreadsheet would run as formulas as they are.")
  var raw = false

  @Flag(help: "Begin CSV with a byte order mark, by which spreadsheets tell UTF-8.")
  var bom = false

  @OptionGroup var clock: ClockArguments
  @OptionGroup var authors: PseudonymArguments

  /// CSV as it was asked for.
  var csv: ExportStyle.Form { .csv(raw ? .raw : .apostrophe, mark: bom) }

  func style(_ form: ExportStyle.Form) throws -> ExportStyle {
    ExportStyle(form: form, clock: clock.clock, pseudonyms: try authors.load())
  }
}

/// By which clock times are written.
struct ClockArguments: ParsableArguments {
  @Option(
    name: .customLong("tz"),
    help: ArgumentHelp(
      "Write times by the clock of this IANA time zone, such as Europe/Berlin; as a rule UTC.",
      valueName: "zone"))
  var zone: Zone = Zone(clock: ExportClock())

  var clock: ExportClock { zone.clock }

  /// A time zone by its name.
  struct Zone: ExpressibleByArgument {
    let clock: ExportClock

    init(clock: ExportClock) { self.clock = clock }

    init?(argument: String) {
      guard let clock = ExportClock(zone: argument) else { return nil }
      self.clock = clock
    }

    var defaultValueDescription: String { "" }
  }
}

/// What stands in the place of authors.
struct PseudonymArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write pseudonyms in the place of authors, by the key in this file, which is made where it is not there.",
      valueName: "file"),
    completion: .file())
  var pseudonyms: String?

  func load() throws -> Pseudonyms? { try pseudonyms.map { try Pseudonyms.ofKey(in: $0) } }
}

/// The period that an export is about.
struct PeriodArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only what happened from then on: 2025-09-12, 2025-09-12T08:00Z, or 7d for the last seven days.",
      valueName: "moment"))
  var since: Moment?

  @Option(help: ArgumentHelp("Only what happened before then.", valueName: "moment"))
  var until: Moment?

  var period: ExportPeriod { ExportPeriod(since: since?.earlier, until: until?.earlier) }

  func validate() throws {
    guard let since = period.since, let until = period.until, since >= until else { return }
    throw ValidationError("--since has to be before --until.")
  }
}

import ReviewStore

/// What the page of settings shows.
struct SettingsContent {
  let languages: [LanguageOption]
  let takesBrowsers: Bool
  let masksSevereWords: Bool
  let advances: Bool
  let queues: [QueueRow]
  let mayLead: Bool
  let version: String
  let manifest: String

  struct LanguageOption {
    let code: String
    let name: String
    let isChosen: Bool
  }

  struct QueueRow {
    let name: String
    let openCount: String
    let overdueCount: String
    let targetHours: Int64
  }

  init(_ queues: [Queue], _ setup: ScoringSetup, _ visit: PageVisit) {
    let format = visit.words.format
    languages = Language.all.map { language in
      LanguageOption(
        code: language.code, name: language.name, isChosen: language == visit.preferences.language)
    }
    takesBrowsers = visit.preferences.language == nil
    masksSevereWords = visit.preferences.masksSevereWords
    advances = visit.preferences.autoAdvance
    self.queues = queues.map { queue in
      let open = QueueQuery.openStates.reduce(0) { $0 + queue.cases[$1, default: 0] }
      return QueueRow(
        name: queue.name, openCount: format.number(Double(open)),
        overdueCount: format.number(Double(queue.overdue)),
        targetHours: queue.target.components.seconds / 3600)
    }
    mayLead = visit.may(.lead)
    version = setup.version
    manifest = setup.manifest
  }
}

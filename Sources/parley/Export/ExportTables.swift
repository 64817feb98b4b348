/// All tables that can be exported, in the order in which they are listed.
let exportTables: [any ExportTable.Type] = [
  CommentsExport.self, ThreadsExport.self, AuthorsExport.self, TargetsExport.self, TermsExport.self,
  DecisionsExport.self, ModeratorsExport.self, AgreementExport.self, RulesExport.self, QueueExport.self,
  DailyExport.self, FeedbackExport.self, TransparencyExport.self,
]

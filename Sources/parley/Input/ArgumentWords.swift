public import ArgumentParser
public import CommentFormats
public import CommentModel
public import ReviewStore

// The words of the model that are arguments, spelled as in every output.

extension SourceFormat: ExpressibleByArgument {}
extension NestedLists: ExpressibleByArgument {}
extension CaseState: ExpressibleByArgument {}
extension ToxicityCategory: ExpressibleByArgument {}
extension DecisionAction: ExpressibleByArgument {}
extension CaseCursor: ExpressibleByArgument {}
extension Role: ExpressibleByArgument {}
extension TokenScope: ExpressibleByArgument {}

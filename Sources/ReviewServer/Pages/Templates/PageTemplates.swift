import Mustache

/// The templates of all pages, read once.
enum PageTemplates {
  private static let library: MustacheLibrary = {
    MustacheContentTypes.register(InertText(), named: "INERT")
    var library = MustacheLibrary()
    for name in Asset.names where name.hasSuffix(".mustache") {
      let key = name.dropFirst("pages/".count).dropLast(".mustache".count)
      // Every template, partials too, begins with how values are written.
      // A template that can't be read is a fault that tests find: each page is rendered there.
      try? library.register("{{% CONTENT_TYPE: INERT }}" + Asset.text(name), named: String(key))
    }
    return library
  }()

  /// The page of a template; `nil` where there is no such template.
  static func render(_ name: String, _ content: Any) -> String? {
    library.render(TemplateFields.of(content) ?? content, withTemplate: name)
  }
}

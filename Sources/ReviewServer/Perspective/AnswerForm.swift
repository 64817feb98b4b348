import CommentFormats
import Hummingbird

/// How a client wants its answer: the query parameters that all of Google's APIs have.
struct AnswerForm: Sendable {
  private var isIndented = false
  private var mask: FieldMask?

  /// Reads a request's parameters. Those that change nothing here (`quotaUser`, `access_token`, `$.xgafv` and their like)
  /// are taken and forgotten.
  init(_ request: Request) throws(PerspectiveError) {
    guard request.uri.query != nil else { return }
    let parameters = request.uri.queryParameters
    if let alt = parameters["alt"], alt != "json" { throw .unsupportedParameter("alt") }
    // A script from anywhere could read the answer.
    if parameters["callback"] != nil { throw .unsupportedParameter("callback") }
    isIndented = ["true", "1"].contains(parameters["prettyPrint"])
    if let fields = parameters["fields"] {
      guard let mask = FieldMask(String(fields)) else { throw .invalidValue(field: "fields") }
      self.mask = mask
    }
  }

  /// An answer of that form.
  func response(_ json: JSONText) -> Response {
    if mask == nil, !isIndented { return Response(json: json) }
    var parser = JSONDocumentParser()
    let bytes = json.utf8
    let text: String? = parser.withRoot(of: 0..<bytes.count, in: bytes) { root in
      var writer = MaskedJSON(isIndented: isIndented)
      writer.write(root, mask)
      return writer.text
    }
    return Response(type: "application/json; charset=utf-8", text: (text ?? "{}") + "\n")
  }
}

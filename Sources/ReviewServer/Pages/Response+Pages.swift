import Hummingbird

extension Response {
  /// Sends the browser on with a GET after a step: loading the page again takes no step twice.
  static func see(_ path: String, _ query: FormFields = FormFields()) -> Response {
    let query = query.encoded
    return Response(
      status: .seeOther,
      headers: [.location: query.isEmpty ? path : "\(path)?\(query)", .cacheControl: "no-store"])
  }
}

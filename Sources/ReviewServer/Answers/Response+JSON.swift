import CommentFormats
import HTTPTypes
import Hummingbird

extension Response {
  /// An answer in JSON.
  init(status: HTTPResponse.Status = .ok, json: JSONText) {
    self.init(status: status, type: "application/json; charset=utf-8", text: json.text + "\n")
  }

  /// An answer of some text.
  init(status: HTTPResponse.Status = .ok, type: String, text: String) {
    self.init(
      status: status, headers: [.contentType: type], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    headers[.xContentTypeOptions] = "nosniff"
    headers[.cacheControl] = "no-store"
  }
}

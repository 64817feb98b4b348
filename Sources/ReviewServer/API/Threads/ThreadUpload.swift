import CommentFormats
import CommentModel
import Hummingbird

/// Threads that somebody sends to be queued, in any format that Parley reads, and how they are to be taken.
struct ThreadUpload: Sendable {
  /// What was read.
  var result: ReadResult
  /// What tells these threads from others of the same name.
  var source = "api"
  /// Whether every comment becomes a case.
  var holds = false
  /// For rules that ask for them.
  var site: String?
  var language: String?

  /// The longest body, packed or not, in bytes.
  static let longestBody = 64 << 20

  /// Reads a request.
  ///
  /// - Throws: `Refusal` where the query is wrong or nothing can be read.
  static func read(_ request: Request) async throws -> ThreadUpload {
    var upload = ThreadUpload(result: ReadResult(format: .lines, threads: []))
    var name: String?
    var format: SourceFormat?
    var options = ReaderOptions()
    try request.readQuery { (parameter, values) throws(RequestError) in
      switch parameter {
      case "source": upload.source = try values.text(parameter)
      case "name": name = try values.text(parameter)
      case "format":
        guard let known = SourceFormat(rawValue: try values.text(parameter)) else {
          throw .wrongValue(parameter, expected: "the name of a format, as `parley parse --help` lists them")
        }
        format = known
      case "map":
        let words = try values.text(parameter)
        do throws(FieldMappingError) { options.mapping = try FieldMapping(parsing: words) } catch {
          throw .wrongValue(parameter, expected: "FIELD=COLUMN, parted by commas, as `--map` does")
        }
      case "hold": upload.holds = try values.flag(parameter)
      case "site": upload.site = try values.text(parameter)
      case "language": upload.language = try values.text(parameter)
      default: return false
      }
      return true
    }
    let bytes = try unpacked(try await RequestBytes(request, limit: longestBody).bytes)
    do throws(ReadError) {
      upload.result = try readThreads(
        bytes: bytes, name: name ?? fingerprint(of: bytes), format: format, options: options)
    } catch {
      throw error.refusal
    }
    return upload
  }

  /// What comes packed is unpacked only as far as there is room for it.
  private static func unpacked(_ bytes: [UInt8]) throws(Refusal) -> [UInt8] {
    switch PackedFormat(bytes.prefix(PackedFormat.probe)) {
    case nil: return bytes
    case .zstd: throw Refusal(.unsupportedType, "Zstandard is not taken here; gzip is.")
    case .gzip:
      do { return try UnpackedArchive(gzip: bytes, limit: longestBody).bytes } catch {
        throw error == .tooLarge
          ? Refusal(.tooLarge, "The body is too large.")
          : Refusal(.invalidArgument, "The body is a damaged gzip.")
      }
    }
  }

  /// A name for a thread whose format has none: the same for the same bytes (FNV-1a, 64 bits; protects nothing).
  private static func fingerprint(of bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
  }
}

extension ReadError {
  fileprivate var refusal: Refusal {
    switch self {
    case .tooLarge: Refusal(.tooLarge, "The body is too large for its format.")
    case .empty: Refusal(.invalidArgument, "The body is empty.")
    case .noRecords(let format):
      Refusal(.invalidArgument, "There is not one record of \(format.rawValue) in the body.")
    case .noTextColumn, .noSuchColumn:
      Refusal(.invalidArgument, "No column holds the text of comments; name it with map=text=COLUMN.")
    case .binary, .noText: Refusal(.invalidArgument, "The body is no text.")
    case .unreadable, .unknownFormat, .unknownJSON, .forumPage:
      Refusal(
        .invalidArgument,
        "The body has no known format; `format` names it, and `map` the columns of a table or of flat JSON.")
    }
  }
}

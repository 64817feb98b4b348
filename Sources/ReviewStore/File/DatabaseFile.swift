import Foundation

/// What stands at a path, found out without SQLite and so without changing anything beside it.
///
/// The header of the main file is enough: the first transaction that makes a Parley database writes the
/// application id there before the file goes over to WAL.
enum DatabaseFile: Equatable {
  case missing
  case empty
  case sqlite(applicationID: UInt32, userVersion: UInt32)
  /// A store of this process has it open, and has looked at it before.
  case openHere

  /// - Parameter isOpenHere: Whether a store of this process has it open, so that it must not be read beside SQLite.
  init(path: String, isOpenHere: Bool) throws(StoreError) {
    let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    do {
      let attributes = try FileManager.default.attributesOfItem(atPath: url.path)
      // Not even opened: a FIFO would wait for somebody to write.
      guard attributes[.type] as? FileAttributeType == .typeRegular else {
        throw StoreError.notADatabase(path: path)
      }
      if isOpenHere {
        self = .openHere
        return
      }
      let file = try FileHandle(forReadingFrom: url)
      defer { try? file.close() }
      try self.init(header: Array(file.read(upToCount: 100) ?? Data()), path: path)
    } catch let error as StoreError {
      throw error
    } catch let error as CocoaError where error.code == .fileReadNoSuchFile || error.code == .fileNoSuchFile {
      self = .missing
    } catch {
      throw .cannotOpen(path: path)
    }
  }

  /// Reads the first 100 bytes of a file (<https://www.sqlite.org/fileformat2.html#the_database_header>).
  private init(header: [UInt8], path: String) throws(StoreError) {
    if header.isEmpty {
      self = .empty
      return
    }
    guard header.count == 100, header.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw .notADatabase(path: path)
    }
    func number(at offset: Int) -> UInt32 {
      header[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
    self = .sqlite(applicationID: number(at: 68), userVersion: number(at: 60))
  }

  /// Refuses everything that is no Parley database of a version that is known here.
  func requireParley(path: String, create: Bool) throws(StoreError) {
    switch self {
    case .missing where create, .empty where create, .openHere: return
    case .missing: throw .notFound(path: path)
    case .empty: throw .notParley(path: path)
    case .sqlite(let applicationID, let userVersion):
      guard applicationID == Schema.applicationID else { throw .notParley(path: path) }
      guard userVersion <= Schema.version else {
        throw .newerVersion(path: path, found: Int(userVersion), supported: Schema.version)
      }
    }
  }
}

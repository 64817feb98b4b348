import ReviewStore

extension ReviewConnections {
  /// What keeps the file from being read, or `nil`. Names no path: everybody may ask whether the server is ready.
  func problem() async -> String? {
    do {
      _ = try await read { store throws(StoreError) in try store.newestCase() }
      return nil
    } catch let error as StoreError {
      return switch error {
      case .busy, .locked: "busy"
      case .damaged, .notADatabase, .notParley: "damaged"
      case .newerVersion: "of a newer version"
      case .notFound, .cannotOpen: "gone"
      default: "unreadable"
      }
    } catch {
      return "closed"
    }
  }
}

/// Why an export stopped.
public enum ExportError<Failure: Error>: Error {
  /// The store could not go on.
  case store(StoreError)
  /// The closure that takes the rows threw this.
  case receiver(Failure)
}

extension ExportError: Equatable where Failure: Equatable {}

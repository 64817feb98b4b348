import Synchronization

/// How many exports may run at a time.
final class ExportSlots: Sendable {
  private let free: Atomic<Int>

  init(_ count: Int) {
    free = Atomic(count)
  }

  /// Takes a place, which is free again when nobody holds it any more; `nil` where all are taken.
  func take() -> Slot? {
    if free.wrappingSubtract(1, ordering: .acquiringAndReleasing).newValue < 0 {
      free.wrappingAdd(1, ordering: .acquiringAndReleasing)
      return nil
    }
    return Slot(slots: self)
  }

  /// The place of one export. An answer whose body is never asked for gives it back as well as one that was sent.
  final class Slot: Sendable {
    private let slots: ExportSlots

    fileprivate init(slots: ExportSlots) {
      self.slots = slots
    }

    /// Holds the place up to here.
    func keep() {}

    deinit {
      slots.free.wrappingAdd(1, ordering: .acquiringAndReleasing)
    }
  }
}

/// The top of everything that hangs under something else.
struct MessageTops {
  private var tops: [Int32]

  /// Follows what is above until there is nothing; in a circle, until `isOlder` names its oldest member.
  /// O(n).
  ///
  /// - Parameter above: for each place the one above it; −1: none.
  init(_ above: [Int32], isOlder: (Int32, Int32) -> Bool) {
    tops = [Int32](repeating: -1, count: above.count)
    var visits = [Int32](repeating: 0, count: above.count)
    var path: [Int32] = []
    for start in above.indices where tops[start] < 0 {
      let walk = Int32(start + 1)
      var place = Int32(start)
      path.removeAll(keepingCapacity: true)
      while place >= 0, tops[Int(place)] < 0, visits[Int(place)] == 0 {
        visits[Int(place)] = walk
        path.append(place)
        place = above[Int(place)]
      }
      let top: Int32
      if place < 0 {
        top = path[path.count - 1]
      } else if tops[Int(place)] >= 0 {
        top = tops[Int(place)]
      } else {
        top = MessageTops.oldest(ofCircleThrough: place, above, isOlder)
      }
      for place in path { tops[Int(place)] = top }
    }
  }

  /// The place that a place hangs under in the end; itself where it hangs under nothing.
  func top(of place: Int32) -> Int32 { tops[Int(place)] }

  private static func oldest(
    ofCircleThrough entry: Int32, _ above: [Int32], _ isOlder: (Int32, Int32) -> Bool
  ) -> Int32 {
    var oldest = entry
    var member = above[Int(entry)]
    while member != entry {
      if isOlder(member, oldest) { oldest = member }
      member = above[Int(member)]
    }
    return oldest
  }
}

/// A number with a fixed count of decimal places, rounded half away from zero, with a point and without a negative
/// zero: the same on every machine and in every locale.
///
/// - Precondition: `value` is finite and `value` × 10^places fits into 64 bits.
public func decimalText(_ value: Double, places: Int = 4) -> String {
  var scale = 1
  for _ in 0..<places { scale *= 10 }
  let scaled = Int((value * Double(scale)).rounded(.toNearestOrAwayFromZero))
  let whole = String(scaled.magnitude / UInt(scale))
  if places == 0 { return scaled < 0 ? "-" + whole : whole }
  let fraction = String(scaled.magnitude % UInt(scale))
  let zeros = String(repeating: "0", count: places - fraction.utf8.count)
  return (scaled < 0 ? "-" : "") + whole + "." + zeros + fraction
}

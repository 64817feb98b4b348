import CommentFormats

/// A number for people: a fixed count of decimal places, with a real minus sign.
func readable(_ value: Double, places: Int = 2) -> String {
  let text = decimalText(value, places: places)
  return text.hasPrefix("-") ? "−" + text.dropFirst() : text
}

/// The same with a plus sign before what is above zero.
func signed(_ value: Double, places: Int = 2) -> String {
  let text = readable(value, places: places)
  return text.contains { "123456789".contains($0) } && !text.hasPrefix("−") ? "+" + text : text
}

/// `1 thread`, `2 threads`
func counted(_ count: Int, _ noun: String) -> String {
  counted(count, noun, noun + "s")
}

/// `1 entry`, `2 entries`
func counted(_ count: Int, _ one: String, _ many: String) -> String {
  "\(count) \(count == 1 ? one : many)"
}

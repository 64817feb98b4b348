import CommentFormats
import CommentModel
import ReviewRecords

/// What a step on a case leads to, for people or for programs.
func printCase(_ one: Case, _ sentence: String, json isJSON: Bool) throws {
  var out = OutputFile()
  if isJSON {
    var json = JSONText()
    json.case(one)
    out.write(json.text + "\n")
  } else {
    out.write(sentence + "\n")
  }
  try out.finish()
}

/// One line of JSON, or one of text.
func printLine(_ sentence: String, json isJSON: Bool, _ members: (inout JSONText) -> Void) throws {
  var out = OutputFile()
  if isJSON {
    var json = JSONText()
    json.object { members(&$0) }
    out.write(json.text + "\n")
  } else {
    out.write(sentence + "\n")
  }
  try out.finish()
}

/// A line for each thing, in text or JSON.
func printLines<Thing>(
  _ things: [Thing], none: String, json isJSON: Bool, sentence: (Thing) -> String,
  members: (Thing, inout JSONText) -> Void
) throws {
  var out = OutputFile()
  for thing in things {
    if isJSON {
      var json = JSONText()
      json.object { members(thing, &$0) }
      out.write(json.text + "\n")
    } else {
      out.write(sentence(thing) + "\n")
    }
  }
  if things.isEmpty, !isJSON { out.write(none + "\n") }
  try out.finish()
}

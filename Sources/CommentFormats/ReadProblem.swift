/// One thing that a reader could not take, or took with a reservation. Holds no text or name of a comment.
public struct ReadProblem: Sendable, Hashable {
  /// The line, 1-based; 0 where the input as a whole is meant.
  public var line: Int
  /// What is the matter there.
  public var kind: Kind

  /// Creates a problem.
  public init(line: Int, kind: Kind) {
    self.line = line
    self.kind = kind
  }

  /// What can be the matter.
  public enum Kind: Sendable, Hashable {
    /// The line has `bytes` bytes, which are more than a line of this format is given room for; it was left out.
    case lineTooLong(bytes: Int)
    /// The line is no JSON; it was left out.
    case malformedJSON
    /// The document is no JSON, or cut off, from `offset` bytes behind its beginning on; what could be made out before
    /// was kept.
    case damagedJSON(offset: Int)
    /// The line is JSON but no object; it was left out.
    case notAnObject
    /// The record is something other than a comment or an article; it was left out.
    case notAComment
    /// The record lacks a field that it needs; it was left out.
    case missingField(String)
    /// A field holds the wrong kind of value; the record was kept without it, or left out where it needs it.
    case wrongType(field: String)
    /// The time is neither RFC 3339 nor epoch seconds; the comment was kept without one.
    case unreadableTime
    /// The state is none of Parley's; the comment was kept as published.
    case unknownState
    /// A flag is none of Parley's; the comment was kept without it.
    case unknownFlag
    /// The markup is broken here; what could be made out around it was kept.
    case malformedMarkup
    /// So many tags have more than `AttributeLimit.most` attributes; those behind were left out.
    case surplusAttributes(tags: Int)
    /// So many control characters stood in the markup; each became U+FFFD.
    case controlCharacters(Int)
    /// The page is longer than can be read at once; what is behind `bytes` bytes was left out.
    case pageTooLong(bytes: Int)
    /// So many elements of a page nest deeper than `HTMLPage.deepest`; they count as their parents' siblings.
    case nestedTooDeep(elements: Int)
    /// So many records are there that the source's own list of them does not name; they were left out.
    case unlistedRecords(Int)
    /// The database keeps a write-ahead log beside it, which is not read; its newest rows may be missing.
    case writeAheadLog
    /// The database can't be read whole; what could be read was kept.
    case damagedDatabase
    /// The message has `bytes` bytes; what is behind the first `MailboxSplitter.longestMessage` was left out.
    case messageTooLong(bytes: Int)
    /// The message has so many text parts more than are read.
    case surplusParts(Int)
    /// The message has no text to read, only attachments; it was kept without one.
    case noText
    /// The text names a charset that is not read, such as UTF-7; it was read as the bytes looked.
    case unknownCharset(String)
    /// The columns or keys were taken for what this mapping says, as far as nobody said otherwise.
    case mappingGuessed(FieldMapping)
    /// A key was mapped that none of the first records has.
    case columnNotSeen(String, field: FieldMapping.Field)
    /// Two columns have the same name; the first one is meant by it.
    case repeatedColumn(String)
    /// There are no ids; comments are numbered as they stand in the input.
    case idsNumbered
    /// Replies were told by ids of the form `PARENT.REPLY`.
    case parentsFromIDs
    /// The record has no id where others have one; it was numbered.
    case noID
    /// The row has another number of fields than the header.
    case raggedRow(fields: Int, columns: Int)
    /// A quotation mark is not closed; the row was ended before the next line that looks like one.
    case unclosedQuote
    /// The packed input is cut off; what came out of it was read.
    case archiveCutOff
    /// The packed input is damaged about `offset` bytes behind its beginning; what came out before was read.
    case archiveDamaged(offset: Int)
    /// This many bytes follow the packed input and belong to no archive; they were left out.
    case trailingBytes(Int)
    /// The text is no UTF-8, and by its look in this encoding, as which it was read.
    case encodingGuessed(TextEncoding)
    /// A list of `items` items inside a comment was kept as its text (`ReaderOptions.nestedLists`).
    case listKeptAsText(items: Int)
  }
}

extension ReadProblem: CustomStringConvertible {
  /// A sentence without the line: `the line has 1000000 bytes and was left out`.
  public var description: String {
    switch kind {
    case .lineTooLong(let bytes): "the line has \(bytes) bytes and was left out"
    case .malformedJSON: "the line is not valid JSON and was left out"
    case .damagedJSON(let offset): "the JSON is damaged at byte \(offset); what can be made out was read"
    case .notAnObject: "the line is not a JSON object and was left out"
    case .notAComment: "the record is no comment and was left out"
    case .missingField(let field): "the field \"\(field)\" is missing and the record was left out"
    case .wrongType(let field): "the field \"\(field)\" has the wrong type"
    case .unreadableTime: "the time cannot be read"
    case .unknownState: "the state is not known; the comment counts as published"
    case .unknownFlag: "a flag is not known"
    case .malformedMarkup: "the markup is broken; what could be made out was kept"
    case .surplusAttributes(let tags): "\(tags) tags have too many attributes; the last ones were left out"
    case .controlCharacters(let count): "\(count) control characters in the markup were replaced"
    case .pageTooLong(let bytes): "the page goes on behind \(bytes) bytes; the rest was left out"
    case .nestedTooDeep(let elements): "\(elements) elements nest too deep and were lifted"
    case .unlistedRecords(let count): "records beside the source's own list were left out: \(count)"
    case .writeAheadLog: "the database keeps a write-ahead log, which is not read; newest rows may be missing"
    case .damagedDatabase: "the database is damaged; what could be read was kept"
    case .messageTooLong(let bytes): "the message has \(bytes) bytes; the end was left out"
    case .surplusParts(let count): "\(count) text parts of the message were left out"
    case .noText: "the message holds no text"
    case .unknownCharset(let label): "the charset \"\(label)\" is not read; it was guessed"
    case .mappingGuessed(let mapping): "columns were guessed; the same as --map '\(mapping)'"
    case .columnNotSeen(let column, let field):
      "\"\(column)\", mapped as \(field.rawValue), is in none of the first records"
    case .repeatedColumn(let column): "two columns are named \"\(column)\"; the first one counts"
    case .idsNumbered: "there are no ids; comments are numbered #1, #2, … as they stand in the input"
    case .parentsFromIDs: "replies were told by their ids, which begin with the parent's"
    case .noID: "the record has no id and was numbered"
    case .raggedRow(let fields, let columns): "the row has \(fields) fields, the header \(columns)"
    case .unclosedQuote: "a quotation mark is not closed; the row ends where the next one seems to begin"
    case .archiveCutOff: "the packed data is cut off; what is there of it was read"
    case .archiveDamaged(let offset):
      "the packed data is damaged at byte \(offset); what came before was read"
    case .trailingBytes(let count): "\(count) bytes behind the packed data were left out"
    case .encodingGuessed(let encoding): "the text is no UTF-8 and was read as \(encoding.rawValue)"
    case .listKeptAsText(let items): "a list of \(items) was kept as text of the comment that it stands in"
    }
  }
}

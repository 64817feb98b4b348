/// The words of `--from` that the table in `docs/formats.md` explains, in its order: the code in its first column.
public func documentedFormats(in page: String) -> [String] {
  page.split(separator: "\n").filter { $0.hasPrefix("| `") && !$0.hasPrefix("| `--from`") }.flatMap { row in
    let cell = row.dropFirst().prefix { $0 != "|" }
    return cell.split(separator: "`").filter { $0.contains(/^[a-z]/) }.map(String.init)
  }
}

import Foundation

/// The YAML on the page about policies that stands for whole files.
func documentedPolicies() throws -> [String] {
  let page = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/policy.md")
  return try String(contentsOf: page, encoding: .utf8).components(separatedBy: "```yaml\n").dropFirst()
    .compactMap { $0.components(separatedBy: "\n```").first }.filter { $0.hasPrefix("version:") }
}

import ArgumentParser
import Foundation

/// Where to write.
struct OutputArguments: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  func open() throws(Failure) -> OutputFile { try OutputFile(path: output) }

  /// The form that the file's name ends with: `scores.csv`.
  func form<Form: RawRepresentable<String>>(as _: Form.Type) -> Form? {
    output.flatMap { Form(rawValue: URL(fileURLWithPath: $0).pathExtension) }
  }
}

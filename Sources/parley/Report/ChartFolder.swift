import Foundation
import PageMarkup

/// A folder with the charts of a report: each as SVG, and as PNG where there is a program that draws it.
struct ChartFolder {
  let path: String

  private static let converter = "rsvg-convert"
  /// How many points of a PNG a unit of a chart takes: sharp where it is printed.
  private static let zoom = "2"

  /// Writes the charts; those of the same name from before are replaced.
  func write(_ charts: [Chart]) throws(Failure) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw .unwritable(path: path, reason: "no folder can be made there")
    }
    let converter = ChartFolder.program(ChartFolder.converter)
    for chart in charts {
      let file = "\(path)/\(chart.name).svg"
      var out = try OutputFile(path: file)
      out.write(chart.document)
      try out.finish()
      if let converter { try convert(file, by: converter, to: "\(path)/\(chart.name).png") }
    }
    if converter == nil, !charts.isEmpty {
      Messages.say(
        "\(path): SVG only; PNG takes \(ChartFolder.converter) (Debian: apt-get install librsvg2-bin)")
    }
  }

  private func convert(_ file: String, by converter: String, to picture: String) throws(Failure) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: converter)
    process.arguments = ["--zoom", ChartFolder.zoom, "--output", picture, file]
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw .unwritable(path: picture, reason: "\(ChartFolder.converter) can't be started")
    }
    process.waitUntilExit()
    if process.terminationStatus != 0 {
      throw .unwritable(path: picture, reason: "\(ChartFolder.converter) could not draw it")
    }
  }

  /// The program of a name that a shell would find.
  private static func program(_ name: String) -> String? {
    (setting("PATH") ?? "").split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}

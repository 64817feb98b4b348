// swift-tools-version: 6.3

import PackageDescription

// A package of its own: its executable can be linked with libFuzzer only, which scripts/fuzz asks for.
let package = Package(
  name: "fuzzing",
  dependencies: [.package(name: "parley", path: "..")],
  targets: [
    .executableTarget(
      name: "fuzz-readers", 
      dependencies: [
        .product(name: "CommentFormats", package: "parley"), .product(name: "CommentText", package: "parley"),
      ],
      swiftSettings: [.treatAllWarnings(as: .error), .strictMemorySafety()])
  ],
  swiftLanguageModes: [.v6]
)

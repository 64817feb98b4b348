// swift-tools-version: 6.3

import PackageDescription

let package = Package(
  name: "parley",
  products: [
    .executable(name: "parley", targets: ["parley"]),
    .library(name: "CommentModel", targets: ["CommentModel"]),
    .library(name: "CommentText", targets: ["CommentText"]),
    .library(name: "CommentAnalysis", targets: ["CommentAnalysis"]),
    .library(name: "CommentFormats", targets: ["CommentFormats"]),
    .library(name: "CommentEvaluation", targets: ["CommentEvaluation"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.30.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.30.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // Without its traits it needs neither swift-configuration nor the larger part of Foundation.
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // Comment…: pure. Same input, same output; no Foundation, no printing, no files.
    .target(name: "CommentModel"),
    .target(name: "CByteMasks"),
    .target(
      name: "CICU",
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
    .target(name: "CommentText", dependencies: ["CByteMasks", "CICU", "CommentModel"]),
    .target(name: "CLexicons"),
    .target(name: "CommentAnalysis", dependencies: ["CLexicons", "CommentModel", "CommentText"]),
    .target(
      name: "CSimdJSON",
      linkerSettings: [.linkedLibrary("simdjson")]),
    .target(name: "CIconv"),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CSQLite", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(name: "CZlib", linkerSettings: [.linkedLibrary("z")]),
    .target(name: "CZstd", linkerSettings: [.linkedLibrary("zstd")]),
    .target(
      name: "CommentFormats",
      dependencies: ["CIconv", "CLibXML2", "CommentModel", "CSQLite", "CSimdJSON", "CZlib", "CZstd"]),
    .target(name: "CommentEvaluation"),
    .target(name: "TerminalScreen", dependencies: ["CommentFormats"]),
    .target(
      name: "PolicyFiles",
      dependencies: ["CommentAnalysis", "CommentModel", .product(name: "Yams", package: "Yams")]),

    .target(name: "PageMarkup", dependencies: ["CommentFormats", "CommentModel"]),
    .target(name: "ScoreJSON", dependencies: ["CommentAnalysis", "CommentFormats", "CommentModel"]),

    // Review…: people, disk and HTTP.
    .target(
      name: "ReviewStore",
      dependencies: [
        "CommentEvaluation", "CommentModel", "CSQLite", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),

    .target(
      name: "ReviewIntake",
      dependencies: ["CommentAnalysis", "CommentFormats", "CommentModel", "ReviewStore"]),
    .target(
      name: "ReviewRecords",
      dependencies: ["CommentEvaluation", "CommentFormats", "CommentModel", "ReviewStore", "ScoreJSON"]),

    .target(name: "CReviewAssets", exclude: ["api", "messages", "pages"]),
    .target(
      name: "ReviewServer",
      dependencies: [
        "CICU", "CReviewAssets", "CommentAnalysis", "CommentFormats", "CommentModel", "CommentText",
        "PageMarkup", "PolicyFiles", "ReviewIntake", "ReviewRecords", "ReviewStore", "ScoreJSON",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ]),

    .executableTarget(
      name: "parley",
      dependencies: [
        "CommentAnalysis", "CommentEvaluation", "CommentFormats", "CommentModel", "CommentText",
        "PageMarkup", "PolicyFiles", "ReviewIntake", "ReviewRecords", "ReviewServer", "ReviewStore",
        "ScoreJSON", "TerminalScreen",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),

    .target(name: "TestSupport", path: "Tests/TestSupport"),
    // What proves that the queue loses nothing: never part of the program.
    .target(
      name: "CFaultyVFS", path: "Tests/CFaultyVFS", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(
      name: "QueueProofs",
      dependencies: [
        "CFaultyVFS", "CommentModel", "ReviewStore", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], path: "Tests/QueueProofs"),
    .executableTarget(
      name: "prove-queue", dependencies: ["QueueProofs"], path: "Tests/ProveQueue"),
    .testTarget(name: "CommentModelTests", dependencies: ["CommentModel", "TestSupport"]),
    .testTarget(name: "CommentTextTests", dependencies: ["CommentModel", "CommentText", "TestSupport"]),
    .testTarget(
      name: "CommentAnalysisTests",
      dependencies: ["CommentAnalysis", "CommentModel", "CommentText", "TestSupport"]),
    .testTarget(
      name: "CommentFormatsTests",
      dependencies: [
        "CommentFormats", "CommentModel", "TestSupport", .product(name: "Crypto", package: "swift-crypto"),
      ], exclude: ["Regressions"]),
    .testTarget(name: "CommentEvaluationTests", dependencies: ["CommentEvaluation", "TestSupport"]),
    .testTarget(
      name: "PolicyFilesTests",
      dependencies: ["CommentAnalysis", "CommentModel", "PolicyFiles", "TestSupport"], exclude: ["Golden"]),
    .testTarget(
      name: "ReviewStoreTests",
      dependencies: [
        "CommentModel", "QueueProofs", "ReviewStore", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], exclude: ["Fixtures"]),
    .testTarget(
      name: "ReviewServerTests",
      dependencies: [
        "CommentAnalysis", "CommentModel", "PageMarkup", "ReviewServer", "ReviewStore", "TestSupport",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
      ]),
    .testTarget(
      name: "LibraryExamplesTests",
      dependencies: [
        "CommentAnalysis", "CommentEvaluation", "CommentFormats", "CommentModel", "CommentText",
        "ReviewStore",
      ]),
    .testTarget(name: "TerminalScreenTests", dependencies: ["TerminalScreen"]),
    .testTarget(
      name: "parleyTests",
      dependencies: [
        "CommentAnalysis", "CommentModel", "parley", "PolicyFiles", "ReviewStore", "TerminalScreen",
        "TestSupport",
      ],
      exclude: ["Golden"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x,
  cxxLanguageStandard: .cxx17
)

let clangTargets: Set = [
  "CByteMasks", "CFaultyVFS", "CIconv", "CICU", "CLexicons", "CReviewAssets", "CSQLite", "CSimdJSON", "CZlib",
  "CZstd",
]

for target in package.targets where target.type != .system {
  if clangTargets.contains(target.name) {
    target.cSettings = [.treatAllWarnings(as: .error)]
    target.cxxSettings = [.treatAllWarnings(as: .error)]
  } else {
    target.swiftSettings = [
      .treatAllWarnings(as: .error),
      .strictMemorySafety(),
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
    ]
  }
}

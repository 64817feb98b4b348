import ArgumentParser
import CommentModel
import ReviewServer

/// `parley serve`
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Answers over HTTP: scores texts, and takes the place of the Perspective API.",
    usage: "parley serve [<options>]",
    discussion: """
      Prints its address, logs to standard error without any comment's text, and works until it is interrupted. \
      Clients of the Perspective API take the printed address instead of https://commentanalyzer.googleapis.com.

      Example: parley serve --port 8080
      """)

  @Option(help: ArgumentHelp("The port to listen on; 0 takes a free one.", valueName: "number"))
  var port = 8080

  @Option(
    help: ArgumentHelp(
      "The address to listen on; 0.0.0.0 is reached from other machines.", valueName: "address"))
  var host = "127.0.0.1"

  @Option(
    help: ArgumentHelp(
      """
      An address under which others reach the server, as through a proxy: https://review.example; may be repeated. \
      Scores are then for those with a key or a token only.
      """, valueName: "address"),
    transform: AddressArguments.read)
  var publicAddress: [PublicAddress] = []

  @Flag(
    help:
      "Believe the proxy before the server who asks, and whether by TLS (X-Forwarded-For, X-Forwarded-Proto)."
  )
  var trustProxy = false

  @OptionGroup var database: DatabaseArguments
  @OptionGroup var scoring: ScoringArguments
  @OptionGroup var jobs: JobArguments

  @Option(
    help: ArgumentHelp(
      """
      A key that clients of the Perspective API have to send; may be repeated. Also $PARLEY_API_KEYS, parted by \
      commas. Without one, any key will do.
      """, valueName: "key"))
  var apiKey: [String] = []

  @Flag(help: "Only score: open no review queue, and have no pages.")
  var noDatabase = false

  @Flag(help: "Log every request, and not only those that fail.")
  var logRequests = false

  func run() async throws {
    let setup = ScoringSetup(
      lexicons: try await scoring.loadLexicons(), policy: try scoring.loadPolicy(), version: Parley.version,
      manifest: try scoring.manifest().hash)
    let keys = apiKey + (setting("PARLEY_API_KEYS")?.split(separator: ",").map(String.init) ?? [])
    let settings = ServerSettings(
      host: host, port: port, threads: jobs.count, logsRequests: logRequests, keys: keys,
      publicAddresses: publicAddress, trustsProxy: trustProxy)
    let server = ReviewServer(
      settings: settings, setup: setup,
      queue: try noDatabase ? nil : ReviewConnections(path: database.path, readers: jobs.count * 2),
      now: { .now }, log: Messages.write)
    try await server.run { address, link in
      var out = OutputFile()
      out.write("Listening on \(address)\n")
      if let link { out.write("Log in as its admin, once and within an hour: \(link)\n") }
      do { try out.finish() } catch { Failure.report(error) }
    }
  }

  func validate() throws {
    if !(0...65535).contains(port) { throw ValidationError("--port takes a number from 0 to 65535") }
    if apiKey.contains("") { throw ValidationError("--api-key takes a key") }
    if host.isEmpty { throw ValidationError("--host takes an address, such as 127.0.0.1") }
  }
}

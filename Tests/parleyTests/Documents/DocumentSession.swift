import Foundation

/// A shell in which the commands of a document run one after the other, as a reader would type them: in a folder with
/// the samples of the repository, and a queue of its own.
struct DocumentSession {
  /// What a command did.
  struct Run {
    let status: Int32
    let output: String
  }

  /// What the documents name, and is something else here: places of the system lie in the folder.
  private static let standIns = [
    "/var/lib/parley/": "state/", "/backup/": "backup/", "/usr/local/": "local/", "/etc/": "etc/",
  ]

  /// Functions in the place of what is not there or does not end. A server goes to the background until the next one is
  /// started; the service is that of the unit in `docs/deployment.md`.
  private static let functions = """
    exec 2>&1
    export HOME=$PWD PATH=$PWD/.build/release:$PATH
    stop() { if [[ -n $server ]]; then kill "$server"; wait "$server"; fi 2> /dev/null; server=; }
    trap stop EXIT
    serve() {
      stop
      : > .build/served
      command parley serve --port "$port" "$@" > .build/served 2> .build/log < /dev/null &
      server=$!
      until grep -q Listening .build/served; do
        kill -0 "$server" 2> /dev/null || { cat .build/log; return 1; }
        sleep 0.02
      done
      cat .build/served
    }
    parley() { if [[ $1 == serve ]]; then shift; serve "$@"; else command parley "$@"; fi; }
    sudo() { if [[ $1 == -u ]]; then shift 2; fi; "$@"; }
    useradd() { :; }
    systemctl() {
      case $1 in
        stop) stop ;;
        start | enable)
          serve $(sed -n '/^ExecStart=/,/[^\\]$/p' docs/deployment.md | tr -d '\\\\\n' |
            sed 's|^.*parley serve||; s|/var/lib/parley/|state/|') > .build/started ;;
      esac
    }
    """

  private let folder: TemporaryFolder
  private let port: String

  init() throws {
    folder = try TemporaryFolder()
    let files = FileManager.default
    // What a command may write into is copied.
    for name in ["labelled", "lexicons", "seeds"] {
      try files.copyItem(at: Program.packageRoot.appending(path: name), to: folder.url.appending(path: name))
    }
    for name in ["docs", "man", "scripts"] {
      try files.createSymbolicLink(
        at: folder.url.appending(path: name), withDestinationURL: Program.packageRoot.appending(path: name))
    }
    for name in [".build/release", "backup", "state"] {
      try files.createDirectory(at: folder.url.appending(path: name), withIntermediateDirectories: true)
    }
    try files.createSymbolicLink(
      at: folder.url.appending(path: ".build/release/parley"),
      withDestinationURL: URL(filePath: Program.path))
    let free = "import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); print(s.getsockname()[1])"
    port = try Program.python(free).output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Runs commands in this order; there are fewer runs than commands where the shell ended before.
  func run(_ commands: [String]) throws -> [Run] {
    var script = "port=\(port)\n\(DocumentSession.functions)\n"
    for command in commands {
      let text = DocumentSession.standIns.reduce(command) { $0.replacing($1.key, with: $1.value) }
      script += "printf '\\036'\n{\n\(text.replacing("8080", with: port))\n}\nprintf '\\037%d' $?\n"
    }
    try folder.write(script, to: ".build/commands")
    let outcome = try Program.shell("exec bash .build/commands", in: folder.url)
    return outcome.output.split(separator: "\u{1e}" as Character).compactMap { (part: Substring) -> Run? in
      let parts = part.split(separator: "\u{1f}" as Character, omittingEmptySubsequences: false)
      guard parts.count == 2, let status = Int32(parts[1].prefix(while: \.isNumber)) else { return nil }
      return Run(status: status, output: String(parts[0]).replacing(port, with: "8080"))
    }
  }
}

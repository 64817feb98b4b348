import HTTPTypes
import Hummingbird
import ReviewStore

/// A whole page: what is in it, and what is around that.
struct Page<Content> {
  /// The words of the page's language.
  let t: Words
  let language: String
  let direction: String
  /// What the browser's window is called.
  let title: String
  let style = PageAsset.style.path
  let script = PageAsset.script.path
  let icon = PageAsset.icon.path
  let menu: [MenuEntry]
  let visitorName: String
  let roleName: String
  let csrf: String
  /// What the page's script element carries, so that the browser runs it.
  let nonce: String
  /// What a step before has done.
  let notice: Notice?
  /// For the script: what it does by itself.
  let autoAdvance: Bool
  let content: Content

  init(_ visit: PageVisit, title: String, menu current: Menu?, notice: Notice? = nil, content: Content) {
    t = visit.words
    language = visit.words.language.code
    direction = visit.words.language.isRightToLeft ? "rtl" : "ltr"
    self.title = title
    menu = Menu.allCases.filter { visit.may($0.role) }.map {
      MenuEntry(name: visit.words($0.rawValue), address: $0.address, isCurrent: $0 == current)
    }
    visitorName = visit.visitor.name
    roleName = visit.words.role(visit.visitor.role)
    csrf = visit.visitor.csrfToken
    nonce = visit.nonce
    self.notice = notice
    autoAdvance = visit.preferences.autoAdvance
    self.content = content
  }

  /// The answer with this page.
  func response(_ template: String, status: HTTPResponse.Status = .ok) -> Response {
    guard let html = PageTemplates.render(template, self) else {
      return Response(status: .internalServerError)
    }
    return Response(status: status, type: "text/html; charset=utf-8", text: html)
  }
}

/// A link of the menu.
struct MenuEntry {
  let name: String
  let address: String
  let isCurrent: Bool
}

/// The pages of the menu. The raw value is the key of the page's name.
enum Menu: String, CaseIterable {
  case queue, secondLooks, search, policy, dashboard, auditLog, moderators, settings

  var address: String {
    switch self {
    case .secondLooks: "/second-looks"
    case .auditLog: "/audit"
    default: "/\(rawValue)"
    }
  }

  /// The least role that may open it.
  var role: Role { self == .secondLooks ? .moderator : .viewer }
}

/// What a step has done, or why it was not taken: one sentence, and the step that takes it back.
struct Notice {
  var text: String
  var isWarning = false
  /// The button's words and where it sends its form to.
  var button: Button?

  struct Button {
    var label: String
    var address: String
    /// The key that presses it.
    var key: String
    /// Where to go on afterwards: the query of the page.
    var back: String
    /// The numbers of the cases that it is about, where the address does not say; parted by full stops.
    var cases: String?
  }
}

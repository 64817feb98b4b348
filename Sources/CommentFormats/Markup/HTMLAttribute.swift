/// The attributes that are looked at, as numbers of their names.
enum HTMLAttribute {
  static let alt = ShortName.key("alt".utf8)
  static let `class` = ShortName.key("class".utf8)
  static let href = ShortName.key("href".utf8)
  static let start = ShortName.key("start".utf8)
}

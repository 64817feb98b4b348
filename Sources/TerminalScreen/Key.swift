/// What somebody has pressed, or pasted.
public enum Key: Sendable, Hashable {
  /// A sign of the keyboard, a blank among them.
  case sign(Character)
  /// Return, or Enter of the keypad.
  case enter
  case escape
  case tab
  case backspace
  case delete
  case up, down, left, right
  case home, end, pageUp, pageDown
  /// Control with a letter, which is in lower case.
  case control(Character)
  /// Text that was pasted: what is in it is not pressed.
  case paste(String)
  /// A key that means nothing here.
  case unknown
}

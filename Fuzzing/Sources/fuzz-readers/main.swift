// PARLEY_FUZZ=FAMILY fuzz-readers [libFuzzer's arguments]; without the variable, the families. scripts/fuzz builds and
// calls it. A variable, because libFuzzer starts itself anew to make a crash smaller.

import Glibc

/// libFuzzer's own `main`, which SwiftPM's executables can't have: https://llvm.org/docs/LibFuzzer.html, "Using
/// libFuzzer as a library".
@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

guard ReaderFamily.chosen != nil else {
  for family in ReaderFamily.allCases { print(family.rawValue) }
  exit(0)
}
var count = CommandLine.argc
var words = unsafe CommandLine.unsafeArgv
let result = unsafe runFuzzer(&count, &words) { start, count in
  unsafe ReaderFamily.chosen?.read(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
exit(result)

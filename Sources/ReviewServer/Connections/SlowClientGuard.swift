import NIOCore
import NIOHTTPTypes

/// Closes connections whose client sends a body or takes an answer so slowly that it only keeps them busy, or goes on
/// sending a body that was refused. Heads that never end are closed by the connection's idle time.
final class SlowClientGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  /// How often it looks.
  private static let interval = TimeAmount.seconds(10)
  /// The fewest bytes of a body that have to come between two looks: 500 a second.
  private static let fewestBytes = 5000
  /// At so many looks in a row with too little progress a connection is closed.
  private static let patience = 3
  /// How much of a body is thrown away once its request has been answered.
  private static let longestRest = 1 << 20

  private var look: RepeatedTask?
  private var isReceiving = false
  private var isAnswered = false
  private var received = 0
  private var rest = 0
  private var slowLooks = 0

  func handlerAdded(context: ChannelHandlerContext) {
    let bound = NIOLoopBound((guard: self, context: context), eventLoop: context.eventLoop)
    look = context.eventLoop.scheduleRepeatedTask(
      initialDelay: SlowClientGuard.interval, delay: SlowClientGuard.interval
    ) { _ in bound.value.guard.check(bound.value.context) }
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    look?.cancel()
    look = nil
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head:
      isReceiving = true
      isAnswered = false
      received = 0
      rest = 0
    case .body(let bytes):
      received += bytes.readableBytes
      if isAnswered {
        rest += bytes.readableBytes
        if rest > SlowClientGuard.longestRest { return context.close(promise: nil) }
      }
    case .end: isReceiving = false
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .end = unwrapOutboundIn(data) { isAnswered = true }
    context.write(data, promise: promise)
  }

  private func check(_ context: ChannelHandlerContext) {
    // Where the server has more to do than it can, bodies wait for it and not for their client; then answers wait too.
    let isSlow = !context.channel.isWritable || isReceiving && received < SlowClientGuard.fewestBytes
    slowLooks = isSlow ? slowLooks + 1 : 0
    received = 0
    if slowLooks >= SlowClientGuard.patience { context.close(promise: nil) }
  }
}

import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOHTTP1
import ReviewStore

/// Turns whatever a route throws into an answer.
struct RefusalMiddleware: RouterMiddleware {
  func handle(
    _ request: Request, context: ServerContext, next: (Request, ServerContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let refusal as Refusal {
      return refusal.response(from: request, context: context)
    } catch is NIOTooManyBytesError {
      return Refusal(.tooLarge, "The body is too large.").response(from: request, context: context)
    } catch let error as HTTPError {
      return RefusalMiddleware.refusal(for: error).response(from: request, context: context)
    } catch let error as StoreError {
      if let refusal = error.refusal { return refusal.response(from: request, context: context) }
      context.logger.error("the database refused", metadata: ["reason": "\(error)"])
      return Refusal(.unavailable, "The database could not do this; the server's log says why.")
        .response(from: request, context: context)
    } catch let error as HTTPParserError {
      // Nothing that follows on this connection can be understood: whoever reads it answers and closes it.
      throw error
    } catch {
      context.logger.error("request failed", metadata: ["error": "\(type(of: error))"])
      return Refusal(.internalError, "The server could not do this; its log says why.")
        .response(from: request, context: context)
    }
  }

  private static func refusal(for error: HTTPError) -> Refusal {
    switch error.status {
    case .notFound: Refusal(.notFound, "There is nothing at this address.")
    case .contentTooLarge: Refusal(.tooLarge, "The body is too large.")
    default: Refusal(.invalidArgument, error.body ?? "The request can't be read.")
    }
  }
}

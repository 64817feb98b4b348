import CommentModel
import Foundation
import HTTPTypes
import ReviewStore
import Testing

@testable import ReviewServer

@Suite struct CaseCallsTests {
  private let queue: TestQueue
  private let server: TestServer

  init() async throws {
    queue = try TestQueue()
    server = try TestServer(queue: queue.connections, headers: queue.token)
    let lines = (1...4).map { #"{"thread":"t","id":"\#($0)","text":"You are an idiot \#($0)!"}"# }
    let answer = try await server.send(
      .post, "/api/v1/threads?source=paper", body: lines.joined(separator: "\n"))
    #expect(try json(answer.body)["new_cases"] as? Int == 4)
  }

  private func post(
    _ path: String, _ body: String = "", _ headers: HTTPFields = [:]
  ) async throws -> TestServer.Answer {
    try await server.send(.post, "/api/v1/\(path)", headers: headers, body: body)
  }

  private func numbers(_ path: String) async throws -> [Int] {
    let cases = try json(try await server.send(.get, "/api/v1/\(path)").body)["cases"] as? [[String: Any]]
    return try #require(cases).compactMap { $0["case"] as? Int }
  }

  @Test func listsPageByPage() async throws {
    let first = try json(try await server.send(.get, "/api/v1/cases?limit=3").body)
    let next = try #require(first["next"] as? String)
    #expect((first["cases"] as? [Any])?.count == 3)
    #expect(try await numbers("cases?limit=3&after=\(next)").count == 1)
    #expect(try await numbers("cases?state=decided").isEmpty)
    #expect(try await numbers("cases?thread=t&minimum_score=0.1&state=pending&state=claimed").count == 4)
  }

  @Test(arguments: [("newest", [4, 3, 2, 1]), ("oldest", [1, 2, 3, 4]), ("priority", [1, 2, 3, 4])])
  func listsInAnOrder(order: String, expected: [Int]) async throws {
    #expect(try await numbers("cases?order=\(order)") == expected)
    let page = try await server.send(.get, "/api/v1/cases?order=\(order)&limit=3").body
    let next = try #require(try json(page)["next"] as? String)
    #expect(try await numbers("cases?order=\(order)&limit=3&after=\(next)") == [expected[3]])
  }

  @Test(arguments: [
    ("cases?order=score", 400, "`order` takes one of `priority`, `newest`, `oldest`."),
    ("cases?nope=1", 400, "The parameter `nope` is not known here."),
    ("cases?limit=0", 400, "`limit` takes a whole number from 1 to 200."),
    ("cases?minimum_score=2", 400, "`minimum_score` takes a number from 0 to 1."),
    ("cases?after=x", 400, "`after` takes the `next` of the page before."),
    ("cases?queue=nope", 404, "There is no queue nope."),
    ("cases?filter=nope", 404, "There is no saved filter nope."),
    ("cases/99", 404, "There is no case 99."), ("cases/one", 404, "There is nothing of this number."),
    ("threads/nope", 404, "There is no such thread."),
  ])
  func saysWhatIsWrong(path: String, status: Int, detail: String) async throws {
    let answer = try await server.send(.get, "/api/v1/\(path)")
    #expect(answer.status == status)
    #expect(answer.headers[.contentType] == "application/problem+json; charset=utf-8")
    let problem = try json(answer.body)
    #expect(problem["detail"] as? String == detail)
    #expect(problem["status"] as? Int == status)
  }

  @Test func aDecisionNamesWhatItIsBasedOn() async throws {
    let body = #"{"action":"reject","reason":"insult","note":"again"}"#
    #expect(try await post("cases/1/decisions", body).status == 428)
    #expect(try await post("cases/1/decisions", body, [.ifMatch: "W/\"1\""]).status == 412)
    #expect(try await post("cases/1/decisions", body, [.ifMatch: "\"2\""]).status == 412)
    let tag = try #require(try await server.send(.get, "/api/v1/cases/1").headers[.eTag])
    let answer = try await post("cases/1/decisions", body, [.ifMatch: tag])
    #expect(answer.status == 200)
    #expect(answer.headers[.eTag] == "\"2\"")
    #expect(try json(answer.body)["moderator"] as? String == TestQueue.moderator)
    let late = try await post("cases/1/decisions", body, [.ifMatch: "*"])
    #expect(late.status == 409)
    #expect(try json(late.body)["code"] as? String == "decided")
  }

  @Test func aRepeatedRequestDecidesOnce() async throws {
    let headers: HTTPFields = [.ifMatch: "\"1\"", .idempotencyKey: "abc"]
    let body = #"{"action":"approve"}"#
    let first = try await post("cases/1/decisions", body, headers)
    let second = try await post("cases/1/decisions", body, headers)
    #expect(first.status == 200)
    #expect(second.body == first.body)
    #expect(second.headers[.eTag] == first.headers[.eTag])
    #expect(second.headers[HTTPField.Name("Idempotent-Replayed")!] == "true")
    #expect(try await post("cases/2/decisions", body, headers).status == 422)
    #expect(try queue.store().show(1).decisions.count == 1)
  }

  @Test func twoPlacesOfOneModeratorAreTwo() async throws {
    let here: HTTPFields = [.parleySession: "a"]
    let there: HTTPFields = [.parleySession: "b"]
    let claimed = try json(try await post("cases/1/claim", #"{"lease":60}"#, here).body)
    let token = try #require(claimed["token"] as? Int)
    #expect(try await post("cases/1/claim", "", there).status == 409)
    #expect(try await post("cases/1/heartbeat", "{\"token\":\(token)}", there).status == 409)
    #expect(try await post("cases/1/heartbeat", "{\"token\":\(token)}", here).status == 200)
    #expect(try await post("cases/1/heartbeat", "{\"token\":\(token + 1)}", here).status == 409)
    #expect(try await post("cases/1/steal", "", there).status == 200)
    #expect(try await post("cases/1/release", "{\"token\":\(token)}", here).status == 409)
    #expect(try await post("cases/1/release", "", there).status == 200)
  }

  @Test func theNextCaseIsClaimedUntilNoneIsLeft() async throws {
    var seen: Set<Int> = []
    for place in 1...4 {
      let answer = try await post("claims", "", [.parleySession: "\(place)"])
      seen.insert(try #require(try json(answer.body)["case"] as? Int))
    }
    #expect(seen == [1, 2, 3, 4])
    #expect(try await post("claims").status == 204)
    #expect(try await post("claims", #"{"filter":{"queue":"nope"}}"#).status == 404)
  }

  @Test func decisionsAreTakenBackAndPutInForceAgain() async throws {
    _ = try await post("cases/1/decisions", #"{"action":"reject"}"#, [.ifMatch: "*"])
    #expect(try await post("decisions/1/undo").status == 200)
    let again = try await post("decisions/1/undo")
    #expect(try json(again.body)["code"] as? String == "reversed")
    #expect(try await post("decisions/1/redo").status == 200)
    #expect(try await post("decisions/9/undo").status == 404)
    #expect(try await post("cases/1/appeals", #"{"note":"No."}"#).status == 200)
    let own = try await post("cases/1/decisions", #"{"action":"reject"}"#, [.ifMatch: "*"])
    #expect(try json(own.body)["code"] as? String == "own_decision")
  }

  @Test func bulkActionsAreLookedAtFirst() async throws {
    let preview = try json(try await post("bulk/preview", #"{"filter":{"thread":"t"}}"#).body)
    #expect(preview["count"] as? Int == 4)
    let stale = try await post("bulk", #"{"filter":{"thread":"t"},"action":"reject","expected":3}"#)
    #expect(try json(stale.body)["code"] as? String == "other_count")
    let done = try await post("bulk", #"{"filter":{"thread":"t"},"action":"reject","expected":4}"#)
    #expect(try json(done.body)["done"] as? Int == 4)
    #expect(try json(try await post("bulk/1/undo").body)["done"] as? Int == 4)
    #expect(
      try json(try await post("bulk", #"{"cases":[1,2],"action":"approve"}"#).body)["done"] as? Int == 2)
    #expect(try await post("bulk", #"{"action":"approve"}"#).status == 400)
    #expect(try await post("bulk/9/undo").status == 404)
    #expect(
      (try json(try await server.send(.get, "/api/v1/bulk").body)["bulk_actions"] as? [Any])?.count == 3)
  }

  @Test func otherStepsAreTaken() async throws {
    #expect(try await post("cases/1/snooze", #"{"seconds":60}"#).status == 200)
    #expect(try await numbers("cases?state=snoozed") == [1])
    #expect(try await post("cases/2/snooze", "{}").status == 400)
    let past = try await post("cases/2/snooze", #"{"until":"1969-12-31T00:00:00Z"}"#)
    #expect(past.status == 400)
    #expect(try json(past.body)["detail"] as? String == "`until` takes a moment that is still to come.")
    #expect(try await post("cases/2/assign", #"{"to":"noor"}"#).status == 200)
    #expect(try await numbers("cases?assigned_to=noor") == [2])
    #expect(try await post("cases/2/assign", #"{"to":null}"#).status == 200)
    #expect(try await post("cases/3/route", #"{"queue":"nope"}"#).status == 404)
    let report = try json(try await post("reports", #"{"id":"4","thread":"t","reporter":"u"}"#).body)
    #expect(report["case"] as? Int == 4)
    #expect(try await post("reports", #"{"id":"4","case":4}"#).status == 400)
    #expect(try await post("reports", #"{"id":"77"}"#).status == 404)
    let audit = try json(try await server.send(.get, "/api/v1/audit?case=1").body)
    #expect((audit["entries"] as? [[String: Any]])?.compactMap { $0["action"] as? String }.last == "snooze")
  }

  @Test(arguments: ["[]", "{", "7", #"{"lease":"x"}"#, #"{"lease":0}"#, #"{"nope":1}"#])
  func refusesWrongBodies(body: String) async throws {
    #expect(try await post("cases/1/claim", body).status == 400)
  }
}

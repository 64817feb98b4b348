import HTTPTypes
import Hummingbird

/// What pages are drawn with.
struct AssetRoutes {
  var routes: RouteCollection<ServerContext> {
    let routes = RouteCollection(context: ServerContext.self)
    for asset in PageAsset.all {
      routes.get(RouterPath(asset.path)) { request, _ in AssetRoutes.answer(asset, to: request) }
    }
    return routes
  }

  private static func answer(_ asset: PageAsset, to request: Request) -> Response {
    let isKnown = request.headers[.ifNoneMatch]?.contains(asset.tag) ?? false
    var response =
      isKnown ? Response(status: .notModified) : Response(type: asset.contentType, text: asset.text)
    response.headers[.cacheControl] = "public, max-age=31536000, immutable"
    response.headers[.eTag] = asset.tag
    return response
  }
}

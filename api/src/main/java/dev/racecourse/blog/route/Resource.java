package dev.racecourse.blog.route;

import java.util.Map;
import java.util.TreeSet;

/**
 * What a path names: a route for each method.
 *
 * @param routes by method; HEAD is served by GET
 * @param allow the methods there are, for the Allow field
 */
public record Resource(Map<String, Route> routes, Header allow) {

  static Resource of(Map<String, Route> routes) {
    var methods = new TreeSet<>(routes.keySet());
    methods.add("OPTIONS");
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    return new Resource(routes, new Header("Allow", String.join(", ", methods)));
  }

  /**
   * The route of a method.
   *
   * @throws Refused 405 if there is none
   */
  public Route route(String method) {
    var route = routes.get(method.equals("HEAD") ? "GET" : method);
    if (route != null) {
      return route;
    }
    if (method.equals("OPTIONS")) {
      return call -> Answer.noContent(allow);
    }
    throw new Refused(405, "the method is not one of Allow", allow);
  }
}

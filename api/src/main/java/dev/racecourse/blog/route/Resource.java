package dev.racecourse.blog.route;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a path names: a route for each method.
 *
 * @param routes by method; GET serves HEAD, too
 * @param allow the methods there are, for the Allow field
 */
public record Resource(Map<String, Route> routes, Header allow) {

  /** A resource with these routes; OPTIONS and, beside GET, HEAD come of themselves. */
  public static Resource of(Map<String, Route> routes) {
    var all = new HashMap<>(routes);
    if (routes.containsKey("GET")) {
      all.put("HEAD", routes.get("GET"));
    }
    var methods = new TreeSet<>(all.keySet());
    methods.add("OPTIONS");
    var allow = new Header("Allow", String.join(", ", methods));
    all.put("OPTIONS", new ShowMethods(allow));
    return new Resource(Map.copyOf(all), allow);
  }

  /** What {@code *} names: the server, which has no more than the methods of its paths. */
  static Resource ofAll(Collection<Resource> others) {
    var methods = new TreeSet<String>();
    others.forEach(other -> methods.addAll(other.routes().keySet()));
    var allow = new Header("Allow", String.join(", ", methods));
    return new Resource(Map.of("OPTIONS", new ShowMethods(allow)), allow);
  }

  /**
   * The route of a method.
   *
   * @throws Refused 405 if there is none
   */
  public Route route(String method) {
    var route = routes.get(method);
    if (route == null) {
      throw new Refused(405, "the method is not one of Allow", allow);
    }
    return route;
  }
}

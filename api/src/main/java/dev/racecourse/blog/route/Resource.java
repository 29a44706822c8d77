package dev.racecourse.blog.route;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a path names: a route for each method.
 *
 * @param routes by method; GET serves HEAD, too
 * @param allow the methods there are, for the Allow field
 */
public record Resource(Map<String, Route> routes, Header allow) {

  /** A resource with these routes. OPTIONS is added, and HEAD if there is GET. */
  public static Resource of(Map<String, Route> routes) {
    var all = new HashMap<>(routes);
    if (routes.containsKey("GET")) {
      all.put("HEAD", routes.get("GET"));
    }
    return allowing(all.keySet(), all);
  }

  /** The resource that {@code *} names: the server, which has the methods of all its paths. */
  static Resource ofAll(Collection<Resource> others) {
    var methods = new HashSet<String>();
    others.forEach(other -> methods.addAll(other.routes().keySet()));
    return allowing(methods, Map.of());
  }

  private static Resource allowing(Set<String> methods, Map<String, Route> routes) {
    var sorted = new TreeSet<>(methods);
    sorted.add("OPTIONS");
    var allow = new Header("Allow", String.join(", ", sorted));
    var options = new Next.Done(Answer.noContent(allow));
    var all = new HashMap<>(routes);
    all.put("OPTIONS", call -> options);
    return new Resource(Map.copyOf(all), allow);
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

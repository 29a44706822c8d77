package dev.racecourse.blog.openapi;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A request, as a test sent it.
 *
 * @param target what followed the method on the request line
 * @param body empty if there was none
 */
public record Sent(String method, String target, Fields fields, String body) {

  /** The path that the server finds in the target. */
  String path() {
    try {
      var path = URI.create(target).normalize().getPath();
      return path == null ? target : path;
    } catch (IllegalArgumentException e) {
      return target.split("\\?", 2)[0];
    }
  }

  /** Names and values of the query, decoded. */
  List<Map.Entry<String, String>> query() {
    var parameters = new ArrayList<Map.Entry<String, String>>();
    var query = URI.create(target).getQuery();
    for (var pair : query == null ? new String[0] : query.split("&")) {
      var parts = pair.split("=", 2);
      parameters.add(Map.entry(parts[0], parts.length < 2 ? "" : parts[1]));
    }
    return parameters;
  }

  @Override
  public String toString() {
    return method + " " + (target.length() > 80 ? target.substring(0, 80) + "..." : target);
  }
}

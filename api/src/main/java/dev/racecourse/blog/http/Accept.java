package dev.racecourse.blog.http;

import dev.racecourse.blog.route.Refused;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** Which media a client accepts (RFC 9110, section 12.5.1). */
final class Accept {
  /**
   * The media ranges that include JSON, the most specific first. The first of them that the client
   * sent decides.
   */
  private static final List<String> RANGES = List.of("application/json", "application/*", "*/*");

  private Accept() {}

  /**
   * Refuses a client that accepts no JSON.
   *
   * @throws Refused 406
   */
  static void requireJson(HttpFields headers) {
    if (headers.contains(HttpHeader.ACCEPT)
        && !includesJson(String.join(",", headers.getValuesList(HttpHeader.ACCEPT)))) {
      throw new Refused(406, "Accept excludes application/json, and there is nothing else");
    }
  }

  private static boolean includesJson(String field) {
    if (field.isBlank() || field.equals("*/*")) {
      return true;
    }
    var ranges = field.toLowerCase(Locale.ROOT).split(",", -1);
    for (var range : RANGES) {
      for (var offered : ranges) {
        var parameters = offered.split(";", -1);
        if (parameters[0].strip().equals(range)) {
          return !isRefused(parameters);
        }
      }
    }
    return false;
  }

  /** Whether its weight is 0. A malformed weight counts as 1. */
  private static boolean isRefused(String[] parameters) {
    for (var i = 1; i < parameters.length; i++) {
      if (parameters[i].strip().matches("q=0(\\.0{0,3})?")) {
        return true;
      }
    }
    return false;
  }
}

package dev.racecourse.blog.http;

import dev.racecourse.blog.route.Refused;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/** Which media a client takes (RFC 9110, section 12.5.1). */
final class Accept {
  /** What JSON falls under, the most specific first: the first one that is named decides. */
  private static final List<String> RANGES = List.of("application/json", "application/*", "*/*");

  private Accept() {}

  /**
   * Refuses a client that takes no JSON.
   *
   * @throws Refused 406
   */
  static void requireJson(HttpFields headers) {
    if (headers.contains(HttpHeader.ACCEPT)) {
      requireJson(String.join(",", headers.getValuesList(HttpHeader.ACCEPT)));
    }
  }

  private static void requireJson(String field) {
    if (field.isBlank() || field.equals("*/*")) {
      return;
    }
    var ranges = field.toLowerCase(Locale.ROOT).split(",", -1);
    for (var range : RANGES) {
      for (var offered : ranges) {
        var parameters = offered.split(";", -1);
        if (parameters[0].strip().equals(range)) {
          if (isRefused(parameters)) {
            throw new Refused(406, "Accept excludes application/json, and there is nothing else");
          }
          return;
        }
      }
    }
    throw new Refused(406, "Accept excludes application/json, and there is nothing else");
  }

  /** Whether its weight is 0. A weight that is none counts as 1. */
  private static boolean isRefused(String[] parameters) {
    for (var i = 1; i < parameters.length; i++) {
      if (parameters[i].strip().matches("q=0(\\.0{0,3})?")) {
        return true;
      }
    }
    return false;
  }
}

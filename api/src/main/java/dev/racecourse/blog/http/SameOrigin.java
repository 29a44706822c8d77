package dev.racecourse.blog.http;

import dev.racecourse.blog.route.Refused;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpScheme;
import org.eclipse.jetty.server.Request;

/**
 * Refuses changes that another site makes in the name of a user (cross-site request forgery). A
 * browser sends the site that a request comes from, which must be this one. Other clients send
 * none, and need not (OWASP Cross-Site Request Forgery Prevention Cheat Sheet).
 */
final class SameOrigin {
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  private SameOrigin() {}

  /**
   * Refuses what a browser sent on behalf of another site.
   *
   * @throws Refused 403
   */
  static void require(Request request) {
    var headers = request.getHeaders();
    for (var site : headers.getValuesList("Sec-Fetch-Site")) {
      if (!OWN_SITES.contains(site)) {
        throw new Refused(403, "the request comes from another site");
      }
    }
    for (var origin : headers.getValuesList(HttpHeader.ORIGIN)) {
      if (!origin.toLowerCase(Locale.ROOT).equals(ownOrigin(request))) {
        throw new Refused(403, "the request comes from another origin");
      }
    }
  }

  /** Scheme, host and port, without the scheme's usual port (RFC 6454, section 6.2). */
  private static String ownOrigin(Request request) {
    var scheme = request.isSecure() ? HttpScheme.HTTPS : HttpScheme.HTTP;
    var port = Request.getServerPort(request);
    var origin =
        scheme.asString() + "://" + Request.getServerName(request).toLowerCase(Locale.ROOT);
    return port <= 0 || port == scheme.getDefaultPort() ? origin : origin + ":" + port;
  }
}

package dev.racecourse.blog.http;

import dev.racecourse.blog.route.Header;
import dev.racecourse.blog.route.Refused;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpScheme;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.StringUtil;

/** The rules for the outside of a message that Jetty's parser leaves to its users. */
final class Framing {
  private static final Header CLOSE = new Header("Connection", "close");

  private Framing() {}

  /**
   * Refuses what would be read otherwise than it was meant.
   *
   * @throws Refused 400 for another scheme than that of HTTP in the target, or no host there (RFC
   *     9110, section 4.2.1), or a transfer coding other than chunked, or any in HTTP/1.0 (RFC
   *     9112, section 6.1)
   */
  static void require(Request request) {
    var uri = request.getHttpURI();
    if (!HttpScheme.HTTP.is(uri.getScheme()) && !HttpScheme.HTTPS.is(uri.getScheme())) {
      throw new Refused(400, "the target is no http or https URI");
    }
    if (StringUtil.isBlank(uri.getHost())) {
      throw new Refused(400, "the target has no host");
    }
    if (!request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)) {
      return;
    }
    if (request.getConnectionMetaData().getHttpVersion() != HttpVersion.HTTP_1_1) {
      throw new Refused(400, "HTTP/1.0 has no transfer codings", CLOSE);
    }
    for (var coding : request.getHeaders().getValuesList(HttpHeader.TRANSFER_ENCODING)) {
      if (!coding.equalsIgnoreCase("chunked")) {
        throw new Refused(400, "the only transfer coding is chunked", CLOSE);
      }
    }
  }

  /** Whether there is a body (RFC 9112, section 6.3). */
  static boolean hasBody(Request request) {
    return request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
  }
}

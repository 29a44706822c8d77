package dev.racecourse.blog.http;

import dev.racecourse.blog.route.Refused;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** The one Content-Type that a request's body may have: JSON in UTF-8 (RFC 8259, section 8.1). */
final class ContentType {
  private static final Pattern JSON =
      Pattern.compile(
          "application/json[ \\t]*(;[ \\t]*charset=(utf-8|\"utf-8\")[ \\t]*)?",
          Pattern.CASE_INSENSITIVE);

  private ContentType() {}

  /**
   * Refuses a body that is something else. An HTML form of another site cannot send JSON, so this
   * refuses its requests as well.
   *
   * @throws Refused 415
   */
  static void require(Request request) {
    var headers = request.getHeaders();
    if (!Framing.hasBody(request)) {
      return;
    }
    if (headers.contains(HttpHeader.CONTENT_ENCODING)) {
      throw new Refused(415, "send the body as it is, without a Content-Encoding");
    }
    var types = headers.getValuesList(HttpHeader.CONTENT_TYPE);
    if (types.size() != 1 || !isJson(types.get(0))) {
      throw new Refused(415, "send the body as application/json");
    }
  }

  private static boolean isJson(String value) {
    return value.equals("application/json") || JSON.matcher(value).matches();
  }
}

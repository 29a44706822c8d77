package dev.racecourse.blog.route;

import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;

/**
 * Problem details (RFC 9457, section 3.1).
 *
 * @param type {@link #ABOUT_BLANK}, or a part of the OpenAPI document that says more
 * @param title the status in words
 * @param status the HTTP status code
 * @param detail what went wrong this time
 * @param instance the path that was asked for
 */
record Problem(String type, String title, int status, String detail, String instance) {

  /** The status is the type. */
  static final String ABOUT_BLANK = "about:blank";

  private static final Map<Integer, String> RENAMED =
      Map.of(413, "Content Too Large", 422, "Unprocessable Content", 500, "Internal Server Error");

  static Problem of(String type, int status, String detail, String instance) {
    return new Problem(type, title(status), status, detail, instance);
  }

  /** The status in the words of RFC 9110, some of which are newer than Jetty's. */
  private static String title(int status) {
    return RENAMED.getOrDefault(status, HttpStatus.getMessage(status));
  }
}

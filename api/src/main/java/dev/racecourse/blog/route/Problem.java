package dev.racecourse.blog.route;

import org.eclipse.jetty.http.HttpStatus;

/**
 * Problem details (RFC 9457, section 3.1).
 *
 * @param type {@code about:blank}: the status says it all
 * @param title the status in words
 * @param status the HTTP status code
 * @param detail what went wrong this time
 * @param instance the path that was asked for
 */
record Problem(String type, String title, int status, String detail, String instance) {

  static Problem of(int status, String detail, String instance) {
    return new Problem("about:blank", HttpStatus.getMessage(status), status, detail, instance);
  }
}

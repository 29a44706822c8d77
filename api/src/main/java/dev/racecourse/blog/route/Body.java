package dev.racecourse.blog.route;

import java.nio.ByteBuffer;

/**
 * The body of a request, to be read once.
 *
 * @param bytes all of it, in an array
 */
public record Body(ByteBuffer bytes) {
  /**
   * The body as a value of that type.
   *
   * @throws Refused 400 if it is not JSON of such a value
   */
  <T> T read(Class<T> type) {
    return Json.read(bytes, type);
  }
}

package dev.racecourse.blog.openapi;

import dev.racecourse.blog.wire.Reply;

/**
 * A response, as a test heard it.
 *
 * @param body empty if there was none
 */
public record Heard(int status, Fields fields, String body) {
  private static final int SHORT = 500;

  /** A response that came in bytes. */
  public static Heard of(Reply reply) {
    return new Heard(reply.status(), new Fields(reply.headers()), reply.body());
  }

  boolean isSuccess() {
    return status / 100 == 2;
  }

  String shortBody() {
    return body.length() > SHORT ? body.substring(0, SHORT) + "..." : body;
  }
}

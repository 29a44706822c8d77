package dev.racecourse.blog.openapi;

/**
 * A response, as a test heard it.
 *
 * @param body empty if there was none
 */
public record Heard(int status, Fields fields, String body) {
  boolean isSuccess() {
    return status / 100 == 2;
  }
}

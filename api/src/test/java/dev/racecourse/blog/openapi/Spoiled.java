package dev.racecourse.blog.openapi;

import java.util.List;

/**
 * A request with a fault that every operation refuses alike.
 *
 * @param status what it is answered with
 */
record Spoiled(String fault, int status, Example request) {
  private static final int TOO_MUCH_BODY = 256 * 1024 + 1;
  private static final int TOO_MUCH_HEAD = 20_000;

  /** The ways to spoil a request of this operation. */
  static List<Spoiled> requestsOf(Operation operation) {
    var good = Example.of(operation);
    return List.of(
        new Spoiled("two framings", 400, framedTwice(good)),
        new Spoiled("two hosts", 400, good.with("Host: other")),
        new Spoiled("no session", 401, good),
        new Spoiled("another site", 403, good.with("Sec-Fetch-Site: cross-site")),
        new Spoiled("another origin", 403, good.with("Origin: https://evil.example")),
        wantingHtml(operation),
        new Spoiled("a large body", 413, good.withBody("application/json", x(TOO_MUCH_BODY))),
        new Spoiled("a long target", 414, good.withTarget(good.target() + "?" + x(TOO_MUCH_HEAD))),
        new Spoiled("a foreign body", 415, good.withBody("text/plain", "x")),
        new Spoiled("another host", 421, good.to("evil.example")),
        new Spoiled("large fields", 431, good.with("X: " + x(TOO_MUCH_HEAD))));
  }

  static Spoiled wantingHtml(Operation operation) {
    return new Spoiled("wanting HTML", 406, Example.of(operation).with("Accept: text/html"));
  }

  /** Whether it is the operation that refuses it, by openapi.yaml. */
  boolean isRefused() {
    return request.operation().answers(status);
  }

  private static Example framedTwice(Example good) {
    return good.withBody("application/json", "0\r\n\r\n").with("Transfer-Encoding: chunked");
  }

  private static String x(int times) {
    return "x".repeat(times);
  }

  @Override
  public String toString() {
    return request.operation() + ", " + fault;
  }
}

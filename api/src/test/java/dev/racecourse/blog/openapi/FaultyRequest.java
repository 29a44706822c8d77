package dev.racecourse.blog.openapi;

import java.util.List;

/**
 * A request with a fault that every operation refuses alike.
 *
 * @param status what it is answered with
 */
record FaultyRequest(String fault, int status, Example request) {
  private static final int TOO_MUCH_BODY = 256 * 1024 + 1;
  private static final int TOO_MUCH_HEAD = 20_000;

  /** Requests of this operation, each with another fault. */
  static List<FaultyRequest> requestsOf(Operation operation) {
    var good = Example.of(operation);
    return List.of(
        new FaultyRequest("two framings", 400, framedTwice(good)),
        new FaultyRequest("two hosts", 400, good.with("Host: other")),
        new FaultyRequest("no session", 401, good),
        new FaultyRequest("another site", 403, good.with("Sec-Fetch-Site: cross-site")),
        new FaultyRequest("another origin", 403, good.with("Origin: https://evil.example")),
        wantingHtml(operation),
        new FaultyRequest("a large body", 413, good.withBody("application/json", x(TOO_MUCH_BODY))),
        new FaultyRequest(
            "a long target", 414, good.withTarget(good.target() + "?" + x(TOO_MUCH_HEAD))),
        new FaultyRequest("a foreign body", 415, good.withBody("text/plain", "x")),
        new FaultyRequest("another host", 421, good.to("evil.example")),
        new FaultyRequest("large fields", 431, good.with("X: " + x(TOO_MUCH_HEAD))));
  }

  static FaultyRequest wantingHtml(Operation operation) {
    return new FaultyRequest("wanting HTML", 406, Example.of(operation).with("Accept: text/html"));
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

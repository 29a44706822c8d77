package dev.racecourse.benchmarks.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.function.Function;

/**
 * A request with a number in quotes in one of its fields, whose digits are patched in place: the
 * version in an If-Match, the key in an Idempotency-Key. The number stands at the right end of the
 * field: white space before a value is no part of it (RFC 9112, section 5.1). Not thread-safe.
 */
public final class NumberedRequest {
  /** The digits of the largest long between two quotes. */
  private static final int WIDTH = 21;

  private final Request request;
  private final int start;

  /**
   * Encodes the request.
   *
   * @param requests which must not have that field
   * @param encode makes the request from those with the field
   */
  public NumberedRequest(Requests requests, String field, Function<Requests, Request> encode) {
    request = encode.apply(requests.with(field, " ".repeat(WIDTH)));
    start = new String(request.bytes(), UTF_8).indexOf(field) + field.length() + ": ".length();
  }

  /**
   * The request with this number; valid until the next call.
   *
   * @param number not negative
   */
  public Request of(long number) {
    var bytes = request.bytes();
    var at = start + WIDTH;
    bytes[--at] = '"';
    var rest = number;
    do {
      bytes[--at] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
    bytes[--at] = '"';
    Arrays.fill(bytes, start, at, (byte) ' ');
    return request;
  }
}

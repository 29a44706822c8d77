package dev.racecourse.benchmarks.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * A PUT that names the version it replaces, in an If-Match field whose digits are patched in place.
 * The number stands at the right end of the field: white space before a value is no part of it (RFC
 * 9112, section 5.1). Not thread-safe.
 */
public final class VersionedPut {
  /** The digits of the largest long between two quotes. */
  private static final int WIDTH = 21;

  private static final String FIELD = "If-Match";

  private final Request request;
  private final int start;

  /** A PUT of a JSON body; the requests must not have an If-Match of their own. */
  public VersionedPut(Requests requests, String path, String json) {
    request = requests.with(FIELD, " ".repeat(WIDTH)).put(path, json);
    start = new String(request.bytes(), UTF_8).indexOf(FIELD) + FIELD.length() + ": ".length();
  }

  /** The request that replaces this version; valid until the next call. */
  public Request of(long version) {
    var bytes = request.bytes();
    var at = start + WIDTH;
    bytes[--at] = '"';
    var rest = version;
    do {
      bytes[--at] = (byte) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
    bytes[--at] = '"';
    Arrays.fill(bytes, start, at, (byte) ' ');
    return request;
  }
}

package dev.racecourse.benchmarks.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberedRequestTest {
  private final NumberedRequest put =
      new NumberedRequest(
          new Requests("Host: a\r\n"), "If-Match", requests -> requests.put("/posts/1", "{}"));

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 9, 10, 1234567890, Long.MAX_VALUE, 7})
  void patchesTheVersion(long version) {
    put.of(Long.MAX_VALUE);
    var text = new String(put.of(version).bytes(), UTF_8);
    assertEquals(
        """
        PUT /posts/1 HTTP/1.1
        Host: a
        If-Match: "%d"
        Content-Type: application/json
        Content-Length: 2

        {}"""
            .formatted(version),
        text.replace("\r", "").replaceFirst("If-Match: +", "If-Match: "));
  }
}

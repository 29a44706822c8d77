package dev.racecourse.blog.ops;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.racecourse.blog.route.Timestamp;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Instant;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request that waits for the access log to write it. Its size is bounded, and it is not formatted
 * yet. A request that Jetty could not parse has the method {@code BAD} and the path {@code
 * /badMessage}.
 *
 * @param arrivedMillis when the first byte came, in milliseconds since 1970
 * @param query the text after the question mark, if there is one
 * @param bytes of the response's body
 * @param micros from the first byte of the request to the last of the response
 */
record AccessEntry(
    long arrivedMillis,
    SocketAddress remote,
    String method,
    String path,
    @Nullable String query,
    int status,
    long bytes,
    long micros) {
  private static final int MAX_METHOD = 32;
  private static final int MAX_ADDRESS = 64;
  private static final int MAX_PATH = 1024;

  /** Escapes all but printable ASCII, so that no client can add lines of its own. */
  private static final JsonMapper JSON =
      JsonMapper.builder(JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build())
          .build();

  static AccessEntry of(Request request, Response response) {
    return of(request, response, System.currentTimeMillis(), NanoTime.now());
  }

  /**
   * The entry of a request that is done.
   *
   * @param nowMillis the present, in milliseconds since 1970
   * @param nowNanos the present, as Jetty's NanoTime has it
   */
  static AccessEntry of(Request request, Response response, long nowMillis, long nowNanos) {
    var nanos = nowNanos - request.getBeginNanoTime();
    var uri = request.getHttpURI();
    return new AccessEntry(
        nowMillis - nanos / 1_000_000,
        request.getConnectionMetaData().getRemoteSocketAddress(),
        clip(request.getMethod(), MAX_METHOD),
        clip(String.valueOf(uri.getPath()), MAX_PATH),
        uri.getQuery() == null ? null : clip(uri.getQuery(), MAX_PATH),
        response.getStatus(),
        bodyBytes(request, response),
        nanos / 1000);
  }

  String json() {
    var time = Timestamp.of(Instant.ofEpochMilli(arrivedMillis));
    return JSON.writeValueAsString(
        new Line(time, address(), method, path, query, status, bytes, micros));
  }

  private String address() {
    if (remote instanceof InetSocketAddress internet) {
      var address = internet.getAddress();
      return clip(
          address == null ? internet.getHostString() : address.getHostAddress(), MAX_ADDRESS);
    }
    return "";
  }

  /**
   * What Content-Length says: every body is written in one piece, those of Jetty's errors too. In
   * answer to HEAD, and in a 304, it is the length of the body that was not sent (RFC 9110 8.6).
   */
  private static long bodyBytes(Request request, Response response) {
    return request.getMethod().equals("HEAD") || response.getStatus() == 304
        ? 0
        : Math.max(0, response.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH));
  }

  private static String clip(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length) + "...";
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonPropertyOrder({"time", "remote", "method", "path", "query", "status", "bytes", "micros"})
  private record Line(
      String time,
      String remote,
      String method,
      String path,
      @Nullable String query,
      int status,
      long bytes,
      long micros) {}
}

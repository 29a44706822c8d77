package dev.racecourse.benchmarks.subject;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.racecourse.benchmarks.client.Response;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;

/** Gives every request the same answer without looking at it. Thread-safe. */
final class FixedAnswer extends Handler.Abstract.NonBlocking {
  /** What Jetty adds to each answer by itself. */
  private static final Set<String> OF_JETTY = Set.of("Date", "Content-Length");

  private final List<HttpField> fields;
  private final byte[] body;

  private FixedAnswer(List<HttpField> fields, byte[] body) {
    this.fields = fields;
    this.body = body;
  }

  /** Answers what was answered there. */
  static FixedAnswer copyOf(Response response) {
    response.expect(200);
    var fields =
        response.fields().stream()
            .map(FixedAnswer::field)
            .filter(field -> !OF_JETTY.contains(field.getName()))
            .toList();
    return new FixedAnswer(fields, response.text().getBytes(UTF_8));
  }

  private static HttpField field(String line) {
    var colon = line.indexOf(':');
    return new PreEncodedHttpField(line.substring(0, colon), line.substring(colon + 1).strip());
  }

  @Override
  public boolean handle(
      Request request, org.eclipse.jetty.server.Response response, Callback callback) {
    response.setStatus(200);
    var headers = response.getHeaders();
    for (var field : fields) {
      headers.add(field);
    }
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }
}

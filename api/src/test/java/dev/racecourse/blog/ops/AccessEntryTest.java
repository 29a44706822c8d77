package dev.racecourse.blog.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

/** How a request is dated and timed, and how it is written. */
class AccessEntryTest {

  @Test
  void aRequestIsDatedByItsFirstByteAndTimedToItsLast() throws Exception {
    var server = new Server();
    var connector = new LocalConnector(server);
    server.addConnector(connector);
    var entries = new ArrayList<AccessEntry>();
    server.setHandler(
        new Handler.Abstract.NonBlocking() {
          @Override
          public boolean handle(Request request, Response response, Callback callback) {
            var later = request.getBeginNanoTime() + 7_123_456;
            entries.add(AccessEntry.of(request, response, 1_000_007, later));
            callback.succeeded();
            return true;
          }
        });
    server.start();
    connector.getResponse("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    server.stop();
    assertEquals(List.of(1_000_000L), entries.stream().map(AccessEntry::arrivedMillis).toList());
    assertEquals(List.of(7_123L), entries.stream().map(AccessEntry::micros).toList());
  }

  @Test
  void aNameWithALineEndIsOneLine() {
    var entry =
        new AccessEntry(
            0, InetSocketAddress.createUnresolved("a\nb", 1), "G\r", "/\r\n{}", null, 200, 0, 0);
    assertEquals(
        "{\"time\":\"1970-01-01T00:00:00.000Z\",\"remote\":\"a\\nb\",\"method\":\"G\\r\","
            + "\"path\":\"/\\r\\n{}\",\"status\":200,\"bytes\":0,\"micros\":0}",
        entry.json());
  }
}

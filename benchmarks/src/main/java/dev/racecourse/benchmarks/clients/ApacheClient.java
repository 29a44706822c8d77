package dev.racecourse.benchmarks.clients;

import dev.racecourse.benchmarks.subject.RulerServer;
import java.io.IOException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Apache HttpClient 5 with all switched off that a benchmark does not need, the request and the
 * space for the body made once.
 */
@State(Scope.Thread)
public class ApacheClient {
  private CloseableHttpClient client;
  private final byte[] buffer = new byte[1 << 13];
  private HttpGet get;

  /** Makes the client; it connects with the first request. */
  @Setup
  public void open(RulerServer server) {
    get = new HttpGet(server.uri().resolve("/posts/one"));
    client =
        HttpClients.custom()
            .setConnectionManager(new BasicHttpClientConnectionManager())
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableContentCompression()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableConnectionState()
            .disableDefaultUserAgent()
            .build();
  }

  /** Disconnects. */
  @TearDown
  public void close() throws IOException {
    client.close();
  }

  int get() throws IOException {
    return client.execute(
        get,
        response -> {
          try (var body = response.getEntity().getContent()) {
            return Expected.answer(response.getCode(), body.readNBytes(buffer, 0, buffer.length));
          }
        });
  }
}

package dev.racecourse.benchmarks.clients;

import dev.racecourse.benchmarks.subject.Baseline;
import java.io.IOException;
import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Apache HttpClient 5 with all switched off that a benchmark does not need. */
@State(Scope.Thread)
public class ApacheClient {
  private CloseableHttpClient client;
  private URI post;

  /** Makes the client; it connects with the first request. */
  @Setup
  public void open(Baseline baseline) {
    post = baseline.uri().resolve("/posts/one");
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
        new HttpGet(post),
        response ->
            Expected.answer(
                response.getCode(), EntityUtils.toByteArray(response.getEntity()).length));
  }
}

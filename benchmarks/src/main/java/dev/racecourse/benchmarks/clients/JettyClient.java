package dev.racecourse.benchmarks.clients;

import dev.racecourse.benchmarks.subject.RulerServer;
import java.net.URI;
import org.eclipse.jetty.client.HttpClient;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Jetty's client. */
@State(Scope.Thread)
public class JettyClient {
  private HttpClient client;
  private URI post;

  /** Makes the client; it connects with the first request. */
  @Setup
  public void open(RulerServer server) throws Exception {
    post = server.uri().resolve("/posts/one");
    client = new HttpClient();
    client.setMaxConnectionsPerDestination(1);
    client.start();
  }

  /** Disconnects. */
  @TearDown
  public void close() throws Exception {
    client.stop();
  }

  int get() throws Exception {
    var response = client.GET(post);
    return Expected.answer(response.getStatus(), response.getContent().length);
  }
}

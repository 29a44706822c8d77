package dev.racecourse.benchmarks.clients;

import dev.racecourse.benchmarks.subject.RulerServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** java.net.http; a client of Java 17 cannot be closed, and goes when nobody holds it. */
@State(Scope.Thread)
public class JdkClient {
  private HttpClient client;
  private HttpRequest request;

  /** Makes the client; it connects with the first request. */
  @Setup
  public void open(RulerServer server) {
    client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    request = HttpRequest.newBuilder(server.uri().resolve("/posts/one")).build();
  }

  int get() throws IOException, InterruptedException {
    var response = client.send(request, BodyHandlers.ofByteArray());
    return Expected.answer(response.statusCode(), response.body().length);
  }
}

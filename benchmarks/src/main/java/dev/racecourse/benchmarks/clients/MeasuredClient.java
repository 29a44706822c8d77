package dev.racecourse.benchmarks.clients;

import dev.racecourse.benchmarks.client.Connection;
import dev.racecourse.benchmarks.subject.RulerServer;
import java.io.IOException;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The client that all benchmarks use. */
@State(Scope.Thread)
public class MeasuredClient {
  private Connection connection;

  /** Connects. */
  @Setup
  public void connect(RulerServer server) throws IOException {
    connection = Connection.open(server.uri());
  }

  /** Disconnects. */
  @TearDown
  public void close() throws IOException {
    connection.close();
  }

  int get(RulerServer server) throws IOException {
    var response = connection.send(server.request(0));
    return Expected.answer(response.status(), response.bodyBytes());
  }
}

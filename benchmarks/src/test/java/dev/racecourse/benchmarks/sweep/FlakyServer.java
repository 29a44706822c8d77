package dev.racecourse.benchmarks.sweep;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;

/** Refuses everybody with 401, but for one request in so many, at which it fails with 500. */
final class FlakyServer extends Handler.Abstract implements AutoCloseable {
  private final Server jetty = new Server(0);
  private final AtomicInteger requests = new AtomicInteger();
  private final int period;

  FlakyServer(int period) throws Exception {
    this.period = period;
    jetty.setHandler(this);
    jetty.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + jetty.getURI().getPort());
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    var fails = requests.incrementAndGet() % period == 0;
    response.setStatus(fails ? 500 : 401);
    response.write(true, ByteBuffer.wrap("out of luck".getBytes(UTF_8)), callback);
    return true;
  }

  @Override
  public void close() {
    LifeCycle.stop(jetty);
  }
}

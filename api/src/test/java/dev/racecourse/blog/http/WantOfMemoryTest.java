package dev.racecourse.blog.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.Await;
import dev.racecourse.blog.account.Accounts;
import dev.racecourse.blog.limits.MinimumRate;
import dev.racecourse.blog.limits.SlowLimits;
import dev.racecourse.blog.post.PostIds;
import dev.racecourse.blog.post.PostStore;
import dev.racecourse.blog.route.RegistrationPolicy;
import dev.racecourse.blog.route.Routes;
import dev.racecourse.blog.route.SessionCookie;
import dev.racecourse.blog.session.SessionLimits;
import dev.racecourse.blog.session.SessionStore;
import dev.racecourse.blog.session.SessionToken;
import dev.racecourse.blog.throttle.Throttles;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An Error on a request's way ends this request, and leaves nothing taken from the others. */
class WantOfMemoryTest {
  private static final int BODY_BYTES = 100 * 1024;

  /** More than the bodies under way may take together, even if each takes only its first part. */
  private static final int REQUESTS = 20;

  /** Two bodies have room, as a body gives its memory back after its answer is written. */
  private static final long ROOM_BYTES = 250 * 1024;

  private static final MinimumRate RATE =
      new MinimumRate(Duration.ofMinutes(1), 1, Duration.ofMinutes(1));
  private static final SlowLimits LIMITS =
      new SlowLimits(Duration.ofMinutes(1), RATE, RATE, ROOM_BYTES);
  private static final String HEAD =
      "POST /users HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
          + BODY_BYTES
          + "\r\n\r\n";
  private static final String BODY = " ".repeat(BODY_BYTES);

  private final AtomicInteger readsLeft = new AtomicInteger(Integer.MAX_VALUE);
  private final AtomicInteger writesToFail = new AtomicInteger();
  private final SessionStore sessions =
      SessionStore.inMemory(SessionLimits.DEFAULT, SessionToken.source(new SecureRandom()));
  private final Semaphore demands = new Semaphore(0);
  private final Server jetty = new Server();
  private final LocalConnector connector = new LocalConnector(jetty);

  @BeforeEach
  void start() throws Exception {
    jetty.addConnector(connector);
    jetty.setHandler(
        new Faulty(
            new BlogHandler(
                routes(),
                sessions,
                SessionCookie.PLAIN,
                Clock.systemUTC(),
                LIMITS,
                Optional.empty())));
    jetty.setErrorHandler(new ParserErrors());
    jetty.start();
  }

  private Routes routes() {
    return new Routes(
        Accounts.inMemory(),
        RegistrationPolicy.OPEN,
        Throttles.inMemory(),
        sessions,
        SessionCookie.PLAIN,
        PostStore.inMemory(new PostIds(() -> 0)));
  }

  @AfterEach
  void stop() throws Exception {
    jetty.stop();
  }

  @Test
  void whileABodyIsRead() throws Exception {
    for (var i = 0; i < REQUESTS; i++) {
      readsLeft.set(1);
      assertEquals(500, status(connector.getResponse(HEAD + BODY)));
    }
    assertAllIsWell();
  }

  @Test
  void whileMoreOfABodyIsRead() throws Exception {
    for (var i = 0; i < REQUESTS; i++) {
      readsLeft.set(Integer.MAX_VALUE);
      var client = sendAllButTheEnd();
      readsLeft.set(0);
      client.addInput(" ");
      assertEquals(
          500, status(client.getResponse(false, Await.HANGS_AFTER_SECONDS, TimeUnit.SECONDS)));
    }
    assertAllIsWell();
  }

  @Test
  void whileTheAnswerToMoreOfABodyIsWritten() throws Exception {
    for (var i = 0; i < REQUESTS; i++) {
      var client = sendAllButTheEnd();
      writesToFail.set(2);
      client.addInput(" ");
      assertEquals(
          500, status(client.getResponse(false, Await.HANGS_AFTER_SECONDS, TimeUnit.SECONDS)));
    }
    assertAllIsWell();
  }

  @Test
  void whileTheAnswerIsWritten() throws Exception {
    for (var i = 0; i < REQUESTS; i++) {
      // The answer, and the 500 instead of it.
      writesToFail.set(2);
      assertEquals(500, status(connector.getResponse(HEAD + BODY)));
    }
    assertAllIsWell();
  }

  /** Sends a request, and waits until the server wants what is missing. */
  private LocalConnector.LocalEndPoint sendAllButTheEnd() throws Exception {
    demands.drainPermits();
    var client = connector.executeRequest(HEAD + BODY.substring(1));
    assertTrue(demands.tryAcquire(Await.HANGS_AFTER_SECONDS, TimeUnit.SECONDS));
    return client;
  }

  private void assertAllIsWell() throws Exception {
    readsLeft.set(Integer.MAX_VALUE);
    // A body gives its memory back after its answer is written.
    Await.until(
        "no memory is lost, or it stays 503",
        () -> status(connector.getResponse(HEAD + BODY)) == 400);
  }

  private static int status(String response) {
    return Integer.parseInt(response.split(" ", 3)[1]);
  }

  /** Fails reads and writes as it is told. */
  private final class Faulty extends Handler.Wrapper {
    Faulty(Handler handler) {
      super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      return super.handle(
          new FaultyRequest(request), new FaultyResponse(request, response), callback);
    }
  }

  private final class FaultyRequest extends Request.Wrapper {
    FaultyRequest(Request request) {
      super(request);
    }

    @Override
    public Content.Chunk read() {
      if (readsLeft.getAndDecrement() <= 0) {
        throw new OutOfMemoryError("planted");
      }
      return super.read();
    }

    @Override
    public void demand(Runnable callback) {
      super.demand(callback);
      demands.release();
    }
  }

  private final class FaultyResponse extends Response.Wrapper {
    FaultyResponse(Request request, Response response) {
      super(request, response);
    }

    @Override
    public void write(boolean last, ByteBuffer bytes, Callback callback) {
      if (writesToFail.getAndDecrement() > 0) {
        throw new OutOfMemoryError("planted");
      }
      super.write(last, bytes, callback);
    }
  }
}

package dev.racecourse.blog.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.Await;
import dev.racecourse.blog.wire.RawClient;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The last byte of a body arrives at Jetty as its time is up: there is one answer, and either the
 * connection can be used again or it is closed.
 */
class LateBodyRaceTest extends SlowClientTest {
  private static final int RACES = 200;

  private final CyclicBarrier gate = new CyclicBarrier(2);

  @Test
  void theLastByteRacesTheAlarm() throws Exception {
    var other = Executors.newSingleThreadExecutor();
    try {
      for (var race = 0; race < RACES; race++) {
        try (var client = connect()) {
          client.send(POST + "Content-Length: 2\r\n\r\n{");
          time.awaitNext(GRACE);
          var late = other.submit(this::letTimePass);
          pass(gate);
          client.send("}");
          late.get(Await.HANGS_AFTER_SECONDS, TimeUnit.SECONDS);
          assertOneAnswer(client);
        }
        awaitConnections(0);
      }
    } finally {
      other.shutdownNow();
    }
  }

  private @Nullable Void letTimePass() throws Exception {
    pass(gate);
    time.forward(GRACE);
    return null;
  }

  private static void pass(CyclicBarrier gate) throws Exception {
    gate.await(Await.HANGS_AFTER_SECONDS, TimeUnit.SECONDS);
  }

  private static void assertOneAnswer(RawClient client) throws Exception {
    var reply = client.reply("POST");
    if (reply.status() == 422) {
      assertServed(client);
    } else {
      reply.assertProblemAndClose(408);
      assertTrue(client.ends());
    }
  }
}

package dev.racecourse.blog.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.wire.RawClient;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A head arrives in time, or its client is told so and cut off. */
class SlowHeadTest extends SlowClientTest {
  private volatile boolean broken;

  @Override
  long nanoTime() {
    if (broken) {
      throw new InternalError("planted");
    }
    return super.nanoTime();
  }

  @ParameterizedTest
  @CsvSource({
    "\\r\\n, \\r\\n",
    "G, x",
    "GET /posts HTTP/1.1\\r\\nX, x",
    "GET /posts HTTP/1.1\\r\\nX: y, x",
  })
  void aDribbledHeadIsA408(String start, String more) throws Exception {
    try (var client = connect()) {
      client.send(start.translateEscapes());
      dribble(client, more.translateEscapes());
      client.reply("GET").assertProblemAndClose(408);
    }
  }

  @Test
  void aHeadThatStopsIsA408() throws Exception {
    try (var client = connect()) {
      assertServed(client);
      client.send("GET /posts HT");
      time.awaitNext(GRACE);
      time.forward(GRACE);
      client.reply("GET").assertProblemAndClose(408);
    }
  }

  @Test
  void aHeadThatStopsEndsTheConnectionThoughAnErrorPreventsA408() throws Exception {
    try (var client = connect()) {
      client.send("GET /posts HT");
      time.awaitNext(GRACE);
      broken = true;
      time.forward(GRACE);
      assertTrue(client.ends());
    }
  }

  @Test
  void theSecondHeadOfAConnectionIsMeasuredToo() throws Exception {
    try (var client = connect()) {
      assertServed(client);
      client.send("GET /posts HTTP/1.1\r\nX: ");
      dribble(client, "x");
      client.reply("GET").assertProblemAndClose(408);
    }
  }

  @Test
  void aHeadBehindAnotherRequestIsMeasuredToo() throws Exception {
    try (var client = connect()) {
      client.send(GET + "GET /posts HTTP/1.1\r\nX: ");
      client.reply("GET").assertProblem(404);
      time.awaitNext(GRACE);
      time.forward(GRACE);
      client.reply("GET").assertProblemAndClose(408);
    }
  }

  @Test
  void theTimeOfAHeadIsNotThatOfTheOneBefore() throws Exception {
    try (var client = connect()) {
      client.send("POST /nowhere HTTP/1.1\r\n");
      time.awaitNext(GRACE);
      time.forward(HALF);
      client.send("Host: localhost\r\nContent-Length: 2\r\n\r\n");
      client.reply("POST").assertProblem(404);
      // The body has a time of its own.
      time.awaitNext(GRACE);
      sendAndAwait(client, "x");
      time.forward(HALF);
      client.send("x" + GET.substring(0, 20));
      time.awaitNext(GRACE);
      time.forward(HALF);
      client.send(GET.substring(20));
      client.reply("GET").assertProblem(404);
    }
  }

  @Test
  void timeBetweenRequestsIsNotMeasured() throws Exception {
    try (var client = connect()) {
      for (var i = 0; i < 3; i++) {
        client.send("GET /nowhere HTTP/1.1\r\n");
        time.awaitNext(GRACE);
        time.forward(HALF);
        client.send("Host: localhost\r\n\r\n");
        client.reply("GET").assertProblem(404);
        time.forward(GRACE.multipliedBy(2));
      }
    }
  }

  @Test
  void pipelinedRequestsAreServed() throws Exception {
    try (var client = connect()) {
      client.send(GET.repeat(100) + GET.substring(0, 20));
      client.send(GET.substring(20));
      for (var i = 0; i < 101; i++) {
        client.reply("GET").assertProblem(404);
      }
    }
  }

  @Test
  void manyWhoDribbleDoNotStopOneWhoWorks() throws Exception {
    var dribblers = new ArrayList<RawClient>();
    try (var busy = connect()) {
      for (var i = 0; i < 50; i++) {
        var client = connect();
        dribblers.add(client);
        client.send(i % 2 == 0 ? "GET / HT" : POST + "Content-Length: 9999\r\n\r\n");
      }
      time.awaitDue(50, GRACE);
      for (var i = 0; i < 200; i++) {
        assertServed(busy);
      }
      time.forward(GRACE);
      for (var client : dribblers) {
        client.reply("GET").assertProblemAndClose(408);
        client.close();
      }
      assertServed(busy);
      awaitConnections(1);
    } finally {
      for (var client : dribblers) {
        client.close();
      }
    }
  }
}

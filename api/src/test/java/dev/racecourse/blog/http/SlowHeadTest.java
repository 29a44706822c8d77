package dev.racecourse.blog.http;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A head arrives in time, or its client is told so and cut off. */
class SlowHeadTest extends SlowClientTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "G", "GET /posts HTTP/1.1\r\nX", "GET /posts HTTP/1.1\r\nX: y"})
  void aDribbledHeadIsA408(String start) throws Exception {
    try (var client = connect()) {
      client.send(start);
      client.dribble(start.isEmpty() ? "\r\n" : "x");
      assertProblemAndClose(408, client.readAll());
    }
  }

  @Test
  void aHeadThatStopsIsA408() throws Exception {
    try (var client = connect()) {
      client.send(GET);
      client.readOne();
      client.send("GET /posts HT");
      assertProblemAndClose(408, client.readAll());
    }
  }

  @Test
  void theSecondHeadOfAConnectionIsMeasuredToo() throws Exception {
    try (var client = connect()) {
      client.send(GET);
      client.readOne();
      client.send("GET /posts HTTP/1.1\r\nX: ");
      client.dribble("x");
      assertProblemAndClose(408, client.readAll());
    }
  }

  @Test
  void aHeadBehindAnotherRequestIsMeasuredToo() throws Exception {
    try (var client = connect()) {
      client.send(GET + "GET /posts HTTP/1.1\r\nX: ");
      assertProblem(404, client.readOne());
      assertProblemAndClose(408, client.readAll());
    }
  }

  @Test
  void theTimeOfAHeadIsNotThatOfTheOneBefore() throws Exception {
    try (var client = connect()) {
      client.send("POST /nowhere HTTP/1.1\r\n");
      Thread.sleep(GRACE.toMillis() / 2);
      client.send("Host: a\r\nContent-Length: 2\r\n\r\n");
      assertProblem(404, client.readOne());
      client.send("x");
      Thread.sleep(GRACE.toMillis() * 3 / 4);
      client.send("x" + GET.substring(0, 20));
      Thread.sleep(GRACE.toMillis() / 4);
      client.send(GET.substring(20));
      assertProblem(404, client.readOne());
    }
  }

  @Test
  void timeBetweenRequestsIsNotMeasured() throws Exception {
    try (var client = connect()) {
      for (var i = 0; i < 3; i++) {
        client.send("GET /nowhere HTTP/1.1\r\n");
        Thread.sleep(GRACE.toMillis() / 4);
        client.send("Host: a\r\n\r\n");
        assertProblem(404, client.readOne());
        Thread.sleep(GRACE.toMillis() * 3 / 2);
      }
    }
  }

  @Test
  void pipelinedRequestsAreServed() throws Exception {
    try (var client = connect()) {
      client.send(GET.repeat(100) + GET.substring(0, 20));
      client.send(GET.substring(20));
      for (var i = 0; i < 101; i++) {
        assertProblem(404, client.readOne());
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
      for (var i = 0; i < 200; i++) {
        busy.send(GET);
        assertProblem(404, busy.readOne());
      }
      assertAllCutOff(dribblers);
      busy.send(GET);
      assertProblem(404, busy.readOne());
      awaitConnections(1);
    } finally {
      for (var client : dribblers) {
        client.close();
      }
    }
  }

  private static void assertAllCutOff(List<RawClient> dribblers) throws Exception {
    for (var client : dribblers) {
      assertProblemAndClose(408, client.readAll());
      client.close();
    }
  }
}

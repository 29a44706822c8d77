package dev.racecourse.benchmarks.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.benchmarks.client.Connection;
import dev.racecourse.benchmarks.client.Request;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulerServerTest {
  @ParameterizedTest
  @ValueSource(strings = {"loopback", "memory"})
  void answersWhatTheBlogDoesButForTheDate(String target) throws Exception {
    var blog = new BlogUnderTest();
    blog.target = target;
    blog.start();
    var feed = new Feed();
    feed.publish(blog);
    var baseline = new RulerServer();
    baseline.start(blog, feed);
    try (var toBlog = blog.connect();
        var toBaseline = baseline.connect()) {
      var answer = answer(toBlog, feed.read(0));
      assertTrue(answer.contains("\"title\":\"Post 0\""), answer);
      assertEquals(answer, answer(toBaseline, baseline.request(1)));
    } finally {
      baseline.stop();
      blog.stop();
    }
  }

  /** All that the server sends, except the date. */
  private static String answer(Connection connection, Request request) throws IOException {
    var response = connection.send(request);
    response.expect(200);
    var fields = response.fields().stream().filter(field -> !field.startsWith("Date:")).toList();
    return String.join("\n", fields) + "\n" + response.text();
  }
}

package dev.racecourse.benchmarks.requests.more;

import dev.racecourse.benchmarks.client.Request;
import dev.racecourse.benchmarks.subject.HttpBenchmark;
import dev.racecourse.benchmarks.subject.User;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** GET /session: finds the session and prolongs it, nothing else. */
public class WhoAmI extends HttpBenchmark {
  private User user;
  private Request question;

  /** Encodes the request. */
  @Setup
  public void encode(User user) {
    this.user = user;
    question = user.requests().get("/session");
  }

  /** Asks whose session this is. */
  @Benchmark
  public int whoAmI() throws IOException {
    return user.send(question).expect(200);
  }
}

package dev.racecourse.benchmarks.requests.extreme;

import dev.racecourse.benchmarks.client.Connection;
import dev.racecourse.benchmarks.client.NumberedRequest;
import dev.racecourse.benchmarks.client.Request;
import dev.racecourse.benchmarks.subject.BlogUnderTest;
import dev.racecourse.benchmarks.subject.HttpBenchmark;
import java.io.IOException;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * GET and PUT /posts/{id}, the same post for all threads: each reads the version that it then tries
 * to replace. A 412 is an honest answer here, so it is an operation like a 200, and both are
 * counted.
 */
public class EditHotPost extends HttpBenchmark {
  private Connection connection;
  private Request read;
  private NumberedRequest edit;

  /** What came of the edits. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Edits {
    /** Edits that were made: 200. */
    public long edited;

    /** Edits that came too late: 412. */
    public long stale;
  }

  /** Connects. */
  @Setup
  public void connect(BlogUnderTest blog, HotPost post) throws IOException {
    connection = blog.connect();
    read = post.read();
    edit = post.edit();
  }

  /** Disconnects. */
  @TearDown
  public void leave() throws IOException {
    connection.close();
  }

  /** Reads the post and tries to edit it. */
  @Benchmark
  public int editHotPost(Edits edits) throws IOException {
    var current = connection.send(read);
    current.expect(200);
    var tag = current.field("ETag");
    var answer = connection.send(edit.of(Long.parseLong(tag, 1, tag.length() - 1, 10)));
    if (answer.status() == 412) {
      edits.stale++;
      return 412;
    }
    edits.edited++;
    return answer.expect(200);
  }
}

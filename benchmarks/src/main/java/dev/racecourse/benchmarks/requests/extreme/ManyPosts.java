package dev.racecourse.benchmarks.requests.extreme;

import dev.racecourse.benchmarks.subject.Archive;
import dev.racecourse.benchmarks.subject.HttpBenchmark;
import dev.racecourse.benchmarks.subject.User;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;

/** Reads of a blog that has many posts ({@code -p thousands=1000}), with a heap that has not. */
@Fork(
    value = 5,
    jvmArgs = {"-Xms128m", "-Xmx128m"})
public class ManyPosts extends HttpBenchmark {

  /** GET /posts/{id}: any of the posts. */
  @Benchmark
  public int read(User user, Archive archive) throws IOException {
    return user.send(archive.read(user.next())).expect(200);
  }

  /** GET /posts: the newest 20 posts. */
  @Benchmark
  public int firstPage(User user, Archive archive) throws IOException {
    return user.send(archive.firstPage()).expect(200);
  }
}

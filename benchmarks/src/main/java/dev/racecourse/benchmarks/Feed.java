package dev.racecourse.benchmarks;

import dev.racecourse.benchmarks.client.Request;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The requests that read the blog's posts, without a session: anyone may read. */
@State(Scope.Benchmark)
public class Feed {
  private static final int MASK = BlogUnderTest.POSTS - 1;

  private Request[] reads;
  private Request list;

  /** Encodes the requests. */
  @Setup
  public void encode(BlogUnderTest blog) {
    var requests = blog.requests();
    reads = blog.paths().stream().map(requests::get).toArray(Request[]::new);
    list = requests.get("/posts");
  }

  /** Reads one post; the posts are numbered round and round. */
  Request read(int number) {
    return reads[number & MASK];
  }

  /** Lists the newest posts, 20 of them. */
  Request list() {
    return list;
  }
}

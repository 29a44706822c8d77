package dev.racecourse.benchmarks.subject;

import dev.racecourse.benchmarks.client.Request;
import dev.racecourse.blog.post.PostId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Many posts, and the requests that read some of them, far apart, in random order. */
@State(Scope.Benchmark)
public class Archive {
  private static final int AT_ONCE = 1000;
  private static final int MOST_READ = 4096;

  /** How many there are, in thousands. */
  @Param("1")
  public int thousands = 1;

  private final List<Request> reads = new ArrayList<>();
  private Request firstPage;

  /** Publishes the posts and encodes the requests. */
  @Setup
  public void publish(BlogUnderTest blog) {
    if (thousands < 1) {
      throw new IllegalArgumentException("thousands must be at least 1, not " + thousands);
    }
    var of = Math.max(1, thousands * AT_ONCE / MOST_READ);
    for (var thousand = 0; thousand < thousands; thousand++) {
      var ids = blog.subject().publish(AT_ONCE);
      for (var i = 0; i < AT_ONCE; i++) {
        if ((thousand * AT_ONCE + i) % of == 0) {
          reads.add(read(blog, ids.get(i)));
        }
      }
    }
    Collections.shuffle(reads, new Random(thousands));
    firstPage = blog.requests().get("/posts");
  }

  private static Request read(BlogUnderTest blog, PostId id) {
    return blog.requests().get("/posts/" + id);
  }

  /** Reads one post; those that are read are numbered round and round. */
  public Request read(int number) {
    return reads.get(Math.floorMod(number, reads.size()));
  }

  /** Lists the newest posts, 20 of them. */
  public Request firstPage() {
    return firstPage;
  }
}

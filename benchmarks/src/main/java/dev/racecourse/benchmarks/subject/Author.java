package dev.racecourse.benchmarks.subject;

import dev.racecourse.benchmarks.client.Request;
import dev.racecourse.benchmarks.client.Response;
import java.io.IOException;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * A user who publishes posts, and deletes them between two iterations once there are many: the
 * store stays bounded, and few iterations wait for that.
 */
@State(Scope.Thread)
public class Author extends User {
  /** Of all authors together. */
  private static final int MANY_POSTS = 20_000;

  /** The status of a blog that holds as much as it may. */
  private static final int FULL = 507;

  private int posts;

  /** Deletes the posts of this author if there are many, and waits for the others. */
  @Setup(Level.Iteration)
  public void makeRoom(BenchmarkParams params, StartingLine line)
      throws IOException, InterruptedException {
    if (posts > MANY_POSTS / params.getThreads()) {
      deletePosts();
      posts = 0;
    }
    line.await();
  }

  /**
   * Sends a request for a new post and waits for the answer.
   *
   * @throws IllegalStateException if the blog has no room for the posts of one iteration
   */
  public Response publish(Request post) throws IOException {
    posts++;
    var response = send(post);
    if (response.status() == FULL) {
      throw new IllegalStateException(
          "the posts of one iteration fill the blog: make it shorter (-r 200ms, -w 200ms), or give"
              + " the JVM of the blog more heap (-jvmArgsAppend -Xmx4g if that is the measured one)");
    }
    return response;
  }
}

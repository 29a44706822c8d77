package dev.racecourse.benchmarks.stores;

import dev.racecourse.blog.post.PostId;
import dev.racecourse.blog.post.PostStore;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * A post that all threads edit, alone in its store. Among others the way to it would be longer or
 * shorter by the luck of the skip list's draw, and one way is no average.
 */
@State(Scope.Benchmark)
public class HotPost {
  static final String AUTHOR = "hot";

  final PostStore store = Posts.empty();
  final PostId id = store.create(AUTHOR, Posts.DRAFT, Posts.NOW).id();
}

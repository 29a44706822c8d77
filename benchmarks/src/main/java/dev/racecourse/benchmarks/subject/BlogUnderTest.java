package dev.racecourse.benchmarks.subject;

import dev.racecourse.blog.account.HashCost;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A blog whose passwords cost next to nothing to hash, as the hash would hide all else. */
@State(Scope.Benchmark)
public class BlogUnderTest extends AnyBlog {
  /** JMH makes one for each fork. */
  public BlogUnderTest() {
    super(HashCost.LEAST);
  }
}

package dev.racecourse.benchmarks.subject;

import dev.racecourse.blog.account.HashCost;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A blog that hashes passwords as it does for real. */
@State(Scope.Benchmark)
public class GuardedBlog extends AnyBlog {
  /** JMH makes one for each fork. */
  public GuardedBlog() {
    super(HashCost.DEFAULT);
  }
}

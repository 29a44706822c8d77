package dev.racecourse.compare.search;

import dev.racecourse.compare.bisect.Bisection;
import dev.racecourse.compare.bisect.Knowledge;
import dev.racecourse.compare.bisect.Likely;

/** Knows no answer, whatever JVMs show. */
record Undecided(int most) implements Knowledge<Integer, Boolean> {

  @Override
  public Undecided with(Integer commit, Boolean shown) {
    return this;
  }

  @Override
  public Bisection<Integer> answer() {
    return new Bisection.Measure<>(0);
  }

  @Override
  public Likely likely() {
    return new Likely(1, 1, 1, 1, 0.5);
  }

  @Override
  public double probability(int commit) {
    return 0.5;
  }

  @Override
  public int toGo() {
    return 1;
  }
}

package dev.racecourse.compare.races;

/**
 * How often one side showed one state of a test.
 *
 * @param count in how many samples, or in how many forks if it is an exception
 * @param samples how often the actors raced
 * @param showing forks that showed it
 * @param forks all forks in which the test raced
 */
public record Tally(long count, long samples, int showing, int forks) {

  static Tally of(RaceResults results, TestName test, String state) {
    var forks = results.forks(test);
    var counts = forks.stream().mapToLong(fork -> fork.count(state)).toArray();
    var count = 0L;
    var showing = 0;
    for (var inFork : counts) {
      count += inFork;
      showing += inFork > 0 ? 1 : 0;
    }
    return new Tally(count, results.samples(test), showing, forks.size());
  }
}

package dev.racecourse.compare.races;

/**
 * How hard one side was looked at: its shipped stores, without planted bugs.
 *
 * @param hazards tests of shipped stores
 * @param samples how often their actors raced
 * @param forks JVMs in which they raced
 */
public record Effort(int hazards, long samples, int forks) {

  static Effort of(RaceResults results) {
    var shipped =
        results.tests().stream().map(JudgedTest::test).filter(test -> !test.isPlanted()).toList();
    return new Effort(
        shipped.size(),
        shipped.stream().mapToLong(results::samples).sum(),
        shipped.stream().mapToInt(test -> results.forks(test).size()).sum());
  }
}

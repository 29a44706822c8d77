package dev.racecourse.compare.races;

import dev.racecourse.compare.process.LogFile;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How far a stress suite has come, as it says itself.
 *
 * @param done JVMs that have reported
 * @param planned JVMs in all, as it looks now
 * @param left how long the others take
 */
record RaceStanding(int done, int planned, Duration left) {

  /**
   * What a suite prints now and then if nobody watches, such as {@code 10 of 86 JVMs, 2:04 left:
   * LostUpdate (shipped)}. An older one prints no test, and an hour as 60 minutes.
   */
  private static final Pattern LINE =
      Pattern.compile(
          "(\\d{1,6}) of (\\d{1,6}) JVMs, (?:(\\d{1,6}):)?(\\d{1,6}):(\\d\\d) left(?:: .*)?");

  /** The last that was printed; empty before the first, and for a suite that prints none. */
  static Optional<RaceStanding> in(LogFile log) {
    return log.last(LINE).map(RaceStanding::of);
  }

  private static RaceStanding of(MatchResult line) {
    var left =
        Duration.ofHours(line.group(3) == null ? 0 : number(line, 3))
            .plusMinutes(number(line, 4))
            .plusSeconds(number(line, 5));
    return new RaceStanding(number(line, 1), number(line, 2), left);
  }

  private static int number(MatchResult line, int group) {
    return Integer.parseInt(line.group(group));
  }
}

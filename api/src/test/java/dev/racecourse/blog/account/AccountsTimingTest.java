package dev.racecourse.blog.account;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares the time of one try with that of another, in turns and by their medians. A skipped hash
 * makes a ratio of hundreds, a busy machine slows both: so the tolerance is wide.
 */
class AccountsTimingTest {
  private static final int TURNS = 15;
  private static final Try WRONG_PASSWORD = new Try("ann", "a wrong sentence");

  private final Accounts accounts = Accounts.inMemory();

  static Try[] wrongTries() {
    var unbounded = "x".repeat(2_000_000);
    return new Try[] {
      new Try("bob", "a wrong sentence"),
      new Try("ann", ""),
      new Try("ann", unbounded),
      new Try("bob", unbounded),
      new Try(unbounded, "a wrong sentence"),
    };
  }

  @ParameterizedTest
  @MethodSource("wrongTries")
  void costsAsMuchAsAWrongPassword(Try wrong) {
    accounts.register("ann", "a long sentence");
    nanos(wrong);
    nanos(WRONG_PASSWORD);
    var times = new long[TURNS];
    var reference = new long[TURNS];
    for (var turn = 0; turn < TURNS; turn++) {
      times[turn] = nanos(wrong);
      reference[turn] = nanos(WRONG_PASSWORD);
    }
    var ratio = (double) median(times) / median(reference);
    assertTrue(ratio >= 0.5 && ratio <= 2, "times a wrong password's: " + ratio);
  }

  private long nanos(Try wrong) {
    var start = System.nanoTime();
    assertFalse(accounts.verify(wrong.username(), wrong.password()));
    return System.nanoTime() - start;
  }

  private static long median(long[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }

  private record Try(String username, String password) {

    /** Names the test in one line. */
    @Override
    public String toString() {
      return "username of %d, password of %d".formatted(username.length(), password.length());
    }
  }
}

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** What the writers were answered. Thread-safe. */
final class Ledger {
  /** The titles that were acknowledged, by the id of the post. */
  final Map<String, String> acknowledged = new ConcurrentHashMap<>();

  private final Map<String, Integer> counts = new ConcurrentSkipListMap<>();
  private final AtomicBoolean again = new AtomicBoolean();
  private volatile Phase phase = Phase.BEFORE;
  private long last = System.nanoTime();
  private long longest;

  /** What has happened to the primary. */
  enum Phase {
    BEFORE("sent before the failure"),
    FAILED("sent after it, before the old primary came back"),
    BACK("sent after the old primary came back");

    private final String words;

    Phase(String words) {
      this.words = words;
    }
  }

  Phase phase() {
    return phase;
  }

  void enter(Phase next) {
    phase = next;
  }

  /**
   * A 201.
   *
   * @param asked the phase in which the request was sent
   */
  void acknowledged(String id, String title, Phase asked) {
    if (acknowledged.put(id, title) != null) {
      count("unexpected: one id for two posts");
    }
    count("201 " + asked.words);
    synchronized (this) {
      var now = System.nanoTime();
      longest = Math.max(longest, now - last);
      last = now;
    }
    if (asked != Phase.BEFORE && again.compareAndSet(false, true)) {
      System.out.println("again: a write was acknowledged that was sent after the failure");
    }
  }

  void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  Map<String, Integer> counts() {
    return counts;
  }

  /** Whether writes were acknowledged before and after the failure, and nothing else was odd. */
  boolean isConclusive() {
    return counts.containsKey("201 " + Phase.BEFORE.words)
        && counts.containsKey("201 " + Phase.BACK.words)
        && counts.keySet().stream().noneMatch(what -> what.startsWith("unexpected"));
  }

  synchronized Duration longestGap() {
    return Duration.ofNanos(longest);
  }
}

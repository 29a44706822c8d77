package dev.racecourse.blog.limits;

import java.time.Duration;

/**
 * How slow a client may be. A slower one is answered 408; if it is the answer that it takes too
 * slowly, its connection is closed.
 *
 * @param head how long a request's line and header fields may take, from their first byte on
 * @param body how a request's body has to arrive
 * @param answer how a response has to be taken; a request that is younger than its grace is not
 *     ended because nothing is sent
 * @param waitingBytes how many bytes incomplete bodies may hold together, and as many may responses
 *     hold that wait to be taken
 */
public record SlowLimits(Duration head, MinimumRate body, MinimumRate answer, long waitingBytes) {
  /** What is right for clients on the Internet. */
  public static final SlowLimits DEFAULT =
      new SlowLimits(
          Duration.ofSeconds(10),
          new MinimumRate(Duration.ofSeconds(5), 1024, Duration.ofMinutes(5)),
          new MinimumRate(Duration.ofSeconds(30), 16 * 1024, Duration.ofMinutes(10)),
          Runtime.getRuntime().maxMemory() / 4);
}

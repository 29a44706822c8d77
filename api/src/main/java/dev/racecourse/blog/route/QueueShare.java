package dev.racecourse.blog.route;

/** Which places a request may take in the queue of those who wait for a hash. */
public enum QueueShare {
  /** Any. */
  ALL,

  /** Any but the last ones: a flood of such requests keeps no login out. */
  ALL_BUT_KEPT_FOR_LOGINS
}

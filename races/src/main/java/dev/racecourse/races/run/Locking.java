package dev.racecourse.races.run;

/**
 * How the JVMs lock. Up to JDK 17 a JVM still has biased locking, which jcstress mixes in: every
 * test runs on twice as many JVMs.
 */
public enum Locking {
  /** As the JVM does unless told otherwise: since JDK 15 without bias. */
  STANDARD,
  /** Both ways, where there are two. */
  BOTH
}

package dev.racecourse.blog.account;

/**
 * What one Argon2id hash of a password costs, with one lane.
 *
 * @param memoryKib KiB of memory
 * @param passes how often it is filled
 */
public record HashCost(int memoryKib, int passes) {
  /** 19 MiB, 2 passes (OWASP Password Storage Cheat Sheet). */
  public static final HashCost DEFAULT = new HashCost(19 * 1024, 2);

  /** The least cost there is: to measure everything but the hash. It protects no password. */
  public static final HashCost LEAST = new HashCost(8, 1);
}

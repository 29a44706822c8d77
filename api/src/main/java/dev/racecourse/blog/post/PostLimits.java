package dev.racecourse.blog.post;

/**
 * How much a post store keeps.
 *
 * @param characters how many characters (UTF-16 units) it holds at most: a post takes its title,
 *     its body and {@link #OVERHEAD} more; an idempotency key takes {@link #OVERHEAD}
 * @param pageCharacters a page ends with the post that reaches so many characters, because the
 *     server holds a whole page in memory
 * @param keysPerAuthor how many idempotency keys of one author are remembered
 */
public record PostLimits(long characters, int pageCharacters, int keysPerAuthor) {
  /**
   * What a post takes beside its text, and what a key takes, in characters of two bytes. It is for
   * records, strings and nodes of maps: 310 bytes a post and 300 a key, measured on JDK 17.
   */
  static final long OVERHEAD = 256;

  private static final int LONGEST_PAGE = 4 * 1024 * 1024;

  /** The limits for the heap of this JVM. They leave room for requests under way. */
  public static final PostLimits DEFAULT = ofHeap(Runtime.getRuntime().maxMemory());

  /** Refuses a limit below 1. */
  public PostLimits {
    if (characters < 1 || pageCharacters < 1 || keysPerAuthor < 1) {
      throw new IllegalArgumentException(
          "characters, pageCharacters and keysPerAuthor must be 1 or more");
    }
  }

  /**
   * The limits for a heap of so many bytes. Posts and keys get a quarter of it, as a character
   * takes two bytes at most. A page gets a tenth: its JSON has six bytes a character at most, and
   * is held twice.
   */
  static PostLimits ofHeap(long bytes) {
    return new PostLimits(bytes / 8, (int) Math.min(LONGEST_PAGE, bytes / 128), 1000);
  }

  /** These limits with another number of characters. */
  public PostLimits holding(long atMost) {
    return new PostLimits(atMost, pageCharacters, keysPerAuthor);
  }
}

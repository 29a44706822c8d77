package dev.racecourse.blog.post;

/**
 * How much a post store keeps.
 *
 * @param characters how many characters (UTF-16 units) it holds at most; a post counts for its
 *     title and body and {@link #OVERHEAD} more, an idempotency key that is remembered for {@link
 *     #OVERHEAD}
 * @param pageCharacters the text after which a page ends, as the server holds all of a page in
 *     memory
 * @param keysPerAuthor how many idempotency keys of one author are remembered
 */
public record PostLimits(long characters, int pageCharacters, int keysPerAuthor) {
  /**
   * What a post takes beside its text, and what a key takes, in characters of two bytes: records,
   * strings, nodes of the maps. Measured on JDK 17 with a small heap: 310 bytes a post, 300 a key.
   */
  static final long OVERHEAD = 256;

  private static final int LONGEST_PAGE = 4 * 1024 * 1024;

  /** What a heap of this size has room for, beside what requests under way take. */
  public static final PostLimits DEFAULT = ofHeap(Runtime.getRuntime().maxMemory());

  /** Refuses limits under which there could be no post, no page, or no key. */
  public PostLimits {
    if (characters < 1 || pageCharacters < 1 || keysPerAuthor < 1) {
      throw new IllegalArgumentException("posts need room for 1 character, page and key at least");
    }
  }

  /**
   * Posts may take a quarter of the heap, at two bytes a character. A page may take a tenth: its
   * JSON has up to six bytes a character, and is held twice.
   */
  static PostLimits ofHeap(long bytes) {
    return new PostLimits(bytes / 8, (int) Math.min(LONGEST_PAGE, bytes / 128), 1000);
  }

  /** The same limits, but for the characters. */
  public PostLimits holding(long atMost) {
    return new PostLimits(atMost, pageCharacters, keysPerAuthor);
  }
}

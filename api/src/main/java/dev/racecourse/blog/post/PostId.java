package dev.racecourse.blog.post;

import java.util.Optional;
import java.util.UUID;

/**
 * A post's name: a UUID of version 7 (RFC 9562, section 5.7). Ids sort by the time they were
 * allocated, as unsigned 128-bit numbers and as text alike.
 *
 * @param high 48 bits of Unix milliseconds, version, 12 bits of counter
 * @param low variant and 62 random bits
 */
public record PostId(long high, long low) implements Comparable<PostId> {

  /** The id in its one canonical, lower-case text form; empty for any other text. */
  public static Optional<PostId> parse(String text) {
    try {
      var uuid = UUID.fromString(text);
      var canonical = uuid.version() == 7 && uuid.variant() == 2 && uuid.toString().equals(text);
      return canonical
          ? Optional.of(new PostId(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits()))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public int compareTo(PostId other) {
    var byTime = Long.compareUnsigned(high, other.high);
    return byTime != 0 ? byTime : Long.compareUnsigned(low, other.low);
  }

  @Override
  public String toString() {
    return new UUID(high, low).toString();
  }
}

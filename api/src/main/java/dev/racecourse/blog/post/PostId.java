package dev.racecourse.blog.post;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A post's name: a UUID of version 7 (RFC 9562, section 5.7). Ids sort by the time they were
 * allocated, as unsigned 128-bit numbers and as text alike.
 *
 * @param high 48 bits of Unix milliseconds, version, 12 bits of counter
 * @param low variant and 62 random bits
 */
public record PostId(long high, long low) implements Comparable<PostId> {
  private static final Pattern SHAPE =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

  /** The id in its one canonical, lower-case text form; empty for any other text. */
  public static Optional<PostId> parse(String text) {
    if (!SHAPE.matcher(text).matches()) {
      return Optional.empty();
    }
    var uuid = UUID.fromString(text);
    return Optional.of(new PostId(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits()));
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

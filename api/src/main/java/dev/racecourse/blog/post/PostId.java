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
  private static final String FORM = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

  /** The id in its one canonical, lower-case text form; empty for any other text. */
  public static Optional<PostId> parse(String text) {
    if (!isCanonical(text)) {
      return Optional.empty();
    }
    var uuid = UUID.fromString(text);
    return uuid.version() == 7 && uuid.variant() == 2 ? Optional.of(of(uuid)) : Optional.empty();
  }

  static PostId of(UUID uuid) {
    return new PostId(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
  }

  UUID uuid() {
    return new UUID(high, low);
  }

  /** Whether it has a UUID's lower-case digits and hyphens: the platform reads other text, too. */
  private static boolean isCanonical(String text) {
    if (text.length() != FORM.length()) {
      return false;
    }
    for (var i = 0; i < FORM.length(); i++) {
      var c = text.charAt(i);
      var digit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
      if (FORM.charAt(i) == '-' ? c != '-' : !digit) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int compareTo(PostId other) {
    var byTime = Long.compareUnsigned(high, other.high);
    return byTime != 0 ? byTime : Long.compareUnsigned(low, other.low);
  }

  @Override
  public String toString() {
    return uuid().toString();
  }
}

package dev.racecourse.blog.route;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** A point in time on the wire: RFC 3339 in UTC with milliseconds. */
public final class Timestamp {
  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  private Timestamp() {}

  /** That point in time, as text. */
  public static String of(Instant instant) {
    return FORMAT.format(instant);
  }
}

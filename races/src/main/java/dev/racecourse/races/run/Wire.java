package dev.racecourse.races.run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Base64;
import java.util.Optional;

/** Events as lines of text, so that they can share a stream with whatever a JVM prints. */
public final class Wire {
  /** In front of an option that the jcstress of a suite may not know, and need not. */
  public static final String IF_KNOWN = "?";

  private static final String MARK = "\u0001races:";

  private static final ObjectInputFilter FILTER =
      ObjectInputFilter.Config.createFilter(
          "dev.racecourse.races.run.*;java.lang.*;java.util.*;maxdepth=20;!*");

  private Wire() {}

  /** The event on one line. */
  public static String line(Event event) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(event);
    } catch (IOException e) {
      throw new IllegalStateException("events can be serialised", e);
    }
    return MARK + Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  /**
   * The event on a line; empty if the line is something else.
   *
   * @throws IOException if the line is a damaged event
   */
  public static Optional<Event> event(String line) throws IOException {
    if (!line.startsWith(MARK)) {
      return Optional.empty();
    }
    try {
      var bytes = Base64.getDecoder().decode(line.substring(MARK.length()));
      try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
        in.setObjectInputFilter(FILTER);
        return Optional.of((Event) in.readObject());
      }
    } catch (ClassNotFoundException | IllegalArgumentException e) {
      throw new IOException("a damaged event", e);
    }
  }
}

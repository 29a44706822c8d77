package dev.racecourse.compare.sample;

import dev.racecourse.compare.build.Jars;
import dev.racecourse.compare.build.Subject;
import dev.racecourse.races.side.Both;
import dev.racecourse.races.side.Side;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose benchmarks measure a side. */
public enum Harness {
  /** Head's measure both sides. */
  HEADS,
  /** Each side's measure that side: in jars that hold both, or where head's do not fit base. */
  OWN,
  /** Nobody's: head's do not fit base, and base has none of its own. */
  NONE;

  /** The one to begin with: head's, where what is measured can be told from its benchmarks. */
  public static Harness preferred(Both<Subject> subjects) {
    return jars(subjects, Side.BASE).server().isPresent()
            && jars(subjects, Side.HEAD).server().isPresent()
        ? HEADS
        : OWN;
  }

  /** The class path that measures a side: its own server, and benchmarks without any. */
  public List<Path> classPath(Both<Subject> subjects, Side side) {
    var harness = jars(subjects, this == HEADS ? Side.HEAD : side).harness();
    return Stream.of(jars(subjects, side).server(), harness).flatMap(Optional::stream).toList();
  }

  private static Jars jars(Both<Subject> subjects, Side side) {
    return subjects.on(side).jars();
  }
}

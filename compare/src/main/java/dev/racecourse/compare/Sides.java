package dev.racecourse.compare;

import dev.racecourse.compare.build.Refs;
import dev.racecourse.compare.build.Source;
import dev.racecourse.compare.build.Source.ReadyJars;
import dev.racecourse.compare.build.Subject;
import dev.racecourse.compare.git.Repository;
import dev.racecourse.races.side.Both;
import dev.racecourse.races.side.Side;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Gets ready what the command line names.
 *
 * @param here the directory that refs and relative paths start from
 * @param err for progress
 */
record Sides(Path here, CompareOptions options, PrintStream err) {

  /** Finds both before either is built: a wrong name costs no build. */
  Both<Source> sources() throws InterruptedException {
    var base = options.baseJar;
    var head = options.headJar;
    if (base != null && head != null) {
      return new Both<>(ReadyJars.at(Side.BASE, base, here), ReadyJars.at(Side.HEAD, head, here));
    }
    options.build.require(here);
    return new Refs(new Repository(here)).find(options.base, options.head);
  }

  /** Builds both, unless they are there. */
  Both<Subject> subjects(Both<Source> sources) throws InterruptedException {
    return new Both<>(subject(Side.BASE, sources.base()), subject(Side.HEAD, sources.head()));
  }

  private Subject subject(Side side, Source source) throws InterruptedException {
    if (source instanceof Source.Commit) {
      err.println(
          "Getting %s ready; builds and their logs are in %s"
              .formatted(side, options.build.folder(here)));
    }
    return source.subject(side.toString(), options.build.cache(here), options.build.recipe());
  }
}

package dev.racecourse.races.host;

import dev.racecourse.races.run.Event;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.openjdk.jcstress.Options;

/** Tells what the results of an earlier run hold. */
record Reading(Options options) {

  void tell(Consumer<Event> told) throws IOException {
    var blob = Blob.read(Path.of(options.getResultFile()));
    blob.runs().forEach(run -> told.accept(new Event.Reported(run)));
    blob.faults().forEach(fault -> told.accept(new Event.Fault(fault)));
    JcstressVersion.printPages(options, blob.collected());
  }
}

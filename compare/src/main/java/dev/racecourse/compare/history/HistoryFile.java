package dev.racecourse.compare.history;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of the history, which is never changed.
 *
 * @param path from the root of the store, with slashes; no other file has it
 */
record HistoryFile(String path, String text) {

  static final String RUNS = "runs";
  static final String EVENTS = "events";
  static final String SUFFIX = ".ndjson";

  static HistoryFile of(Run run) {
    var rows = Stream.<HistoryRow>concat(run.cells().stream(), run.races().stream()).toList();
    return new HistoryFile(path(run.header()), RowFormat.text(run.header(), rows));
  }

  static HistoryFile of(Event event) {
    return new HistoryFile(path(event), RowFormat.text(event, List.of()));
  }

  static String path(RunHeader header) {
    return path(RUNS, header.time(), header.id());
  }

  static String path(Event event) {
    return path(EVENTS, event.said().time(), event.said().id());
  }

  /** Whether it is where files of the history are. */
  static boolean isOne(String path) {
    return path.endsWith(SUFFIX) && (path.startsWith(RUNS + "/") || path.startsWith(EVENTS + "/"));
  }

  /** In folders, because lists of files get long: by year and the first two digits of the id. */
  private static String path(String root, Instant time, String id) {
    var year = time.atOffset(ZoneOffset.UTC).getYear();
    return "%s/%04d/%.2s/%s%s".formatted(root, year, id, id, SUFFIX);
  }
}

package dev.racecourse.compare.historyreport;

import dev.racecourse.charts.Words;
import dev.racecourse.compare.trend.CommitInterval;
import java.net.URI;
import java.util.Optional;

/**
 * Commits on a page, as links where they can be read.
 *
 * @param newest the page of the newest commit; those that led to it are where it is
 * @param hash of the newest commit
 */
record CommitLinks(Optional<URI> newest, String hash) {

  static CommitLinks of(HistoryReport report) {
    var order = report.trends().order();
    return new CommitLinks(report.page(), order.size() == 0 ? "" : order.at(order.size() - 1));
  }

  /** A commit by its first digits. */
  Words commit(String commit) {
    return link(HistoryReport.shortHash(commit), commit);
  }

  /** The commits that a change may have come with; the link leads to the last of them. */
  Words commits(CommitInterval interval) {
    return link(HistoryReport.commits(interval), interval.upTo());
  }

  private Words link(String words, String commit) {
    return newest
        .map(URI::toString)
        .filter(page -> page.endsWith(hash) && !hash.isEmpty())
        .map(page -> page.substring(0, page.length() - hash.length()) + commit)
        .<Words>map(page -> new Words.Link(words, URI.create(page)))
        .orElseGet(() -> Words.of(words));
  }
}

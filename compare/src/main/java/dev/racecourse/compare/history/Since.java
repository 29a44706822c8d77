package dev.racecourse.compare.history;

import dev.racecourse.compare.git.Repository;
import dev.racecourse.compare.process.SetupException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * From where on runs count.
 *
 * @param words a commit, or a day such as 2026-03-01, as the user gave it
 */
public record Since(String words) {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  /**
   * The commits from there on.
   *
   * @param commits first parents, the newest first
   * @param ref as the user named the newest
   */
  List<String> of(List<String> commits, Repository repository, String ref)
      throws InterruptedException {
    return DAY.matcher(words).matches()
        ? sinceDay(commits, repository, ref)
        : sinceCommit(commits, repository, ref);
  }

  private List<String> sinceDay(List<String> commits, Repository repository, String ref)
      throws InterruptedException {
    var since =
        repository.firstParents(commits.get(0), day().atStartOfDay().toInstant(ZoneOffset.UTC));
    if (since.isEmpty()) {
      throw new SetupException(
          "%s was committed before %s, so nothing is left.\nGive an earlier day. %s"
              .formatted(ref, words, repository.consequence()));
    }
    return since;
  }

  private LocalDate day() {
    try {
      return LocalDate.parse(words);
    } catch (DateTimeParseException e) {
      throw new SetupException(
          "--since %s is no day.\nGive one such as 2026-03-01, or a commit.".formatted(words), e);
    }
  }

  private List<String> sinceCommit(List<String> commits, Repository repository, String ref)
      throws InterruptedException {
    var at = commits.indexOf(repository.named("--since", words));
    if (at < 0) {
      throw new SetupException(
          "--since `%s` is not among the first parents that led to %s.\n".formatted(words, ref)
              + "Give one of these, or a day such as 2026-03-01. "
              + repository.consequence());
    }
    return commits.subList(0, at + 1);
  }
}

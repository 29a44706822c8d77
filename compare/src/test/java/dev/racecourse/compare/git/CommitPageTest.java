package dev.racecourse.compare.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommitPageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/team/blog",
        "https://example.org/team/blog.git",
        "https://someone:secret@example.org/team/blog.git",
        "git@example.org:team/blog.git",
        "ssh://git@example.org/team/blog.git",
        "ssh://git@example.org:2222/team/blog.git/",
      })
  void isBesideTheRepositoryAndTellsNoSecret(String remote) {
    assertEquals(
        Optional.of(URI.create("https://example.org/team/blog/commit/0123abcd")),
        CommitPage.of(remote, "0123abcd"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/srv/blog.git", "../blog", "file:///srv/blog", "javascript:alert(1)", ""})
  void foldersHaveNone(String remote) {
    assertEquals(Optional.empty(), CommitPage.of(remote, "0123abcd"));
  }
}

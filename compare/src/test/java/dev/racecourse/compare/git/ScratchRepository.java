package dev.racecourse.compare.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A git repository to try things out in.
 *
 * @param root of its working tree
 */
public record ScratchRepository(Path root) {

  private static final Map<String, String> NO_SETTINGS =
      Map.of("GIT_CONFIG_GLOBAL", "/dev/null", "GIT_CONFIG_SYSTEM", "/dev/null");

  /** Makes one with a branch {@code main} that has no commit yet. */
  public static ScratchRepository in(Path folder) throws IOException, InterruptedException {
    var repository = new ScratchRepository(Files.createDirectories(folder));
    repository.git("init", "--quiet", "--initial-branch=main");
    repository.git("config", "user.name", "somebody");
    repository.git("config", "user.email", "somebody@localhost");
    return repository;
  }

  /** Writes a file. */
  public ScratchRepository write(String name, String text) throws IOException {
    var file = root.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
    return this;
  }

  /** Commits everything, and returns the hash. */
  public String commit(String subject) throws InterruptedException {
    git("add", "--all", ".");
    git("commit", "--quiet", "--allow-empty", "--message", subject);
    return git("rev-parse", "HEAD");
  }

  /** What git says to a command that must not fail. */
  public String git(String... words) throws InterruptedException {
    var answer = Git.in(root).with(NO_SETTINGS).run(words);
    assertEquals(0, answer.exit(), answer::text);
    return answer.text();
  }

  /** The files of a commit, each with its text. */
  public List<String> files(String commit) throws InterruptedException {
    var files = new ArrayList<String>();
    for (var name : git("ls-tree", "-r", "--name-only", commit).lines().toList()) {
      files.add(name + ": " + git("show", commit + ":" + name));
    }
    return files;
  }

  /** The same, for compare. */
  public Repository repository() {
    return new Repository(root);
  }
}

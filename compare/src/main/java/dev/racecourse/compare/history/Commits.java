package dev.racecourse.compare.history;

import dev.racecourse.compare.git.Git;
import dev.racecourse.compare.git.OwnIndex;
import dev.racecourse.compare.process.SetupException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Commits that hold files of a history, made and read without a checkout. */
record Commits(Git git) {

  /** A machine that measures may know no name of a user. */
  private static final Map<String, String> COMPARE =
      Map.of(
          "GIT_AUTHOR_NAME", "compare",
          "GIT_AUTHOR_EMAIL", "compare@localhost",
          "GIT_COMMITTER_NAME", "compare",
          "GIT_COMMITTER_EMAIL", "compare@localhost");

  /** Takes a file as it is. */
  interface Sink {
    void add(String path, byte[] content);
  }

  /** Keeps the content of a file, which no commit holds yet. */
  Blob blob(String path, String text) throws InterruptedException {
    return new Blob(git.feed(text, "hash-object", "-w", "--stdin"), path);
  }

  /** Makes a commit with more files, or other contents of them, and returns its hash. */
  String commit(Optional<String> parent, List<Blob> more) throws InterruptedException {
    var lines = more.stream().map(Blob::added).collect(Collectors.joining());
    var tree =
        new OwnIndex(git)
            .tree(parent, index -> index.feed(lines, "update-index", "--add", "--index-info"));
    var words = new ArrayList<>(List.of("commit-tree", tree));
    parent.ifPresent(hash -> words.addAll(List.of("-p", hash)));
    return git.with(COMPARE).feed(message(more), words.toArray(String[]::new));
  }

  private static String message(List<Blob> more) {
    var paths = more.stream().map(Blob::path).collect(Collectors.joining("\n"));
    return more.size() == 1
        ? "Add " + paths + "\n"
        : "Add %d files\n\n%s\n".formatted(more.size(), paths);
  }

  /** The files that one commit has and another lacks. Files that both have must be the same. */
  List<Blob> added(String without, String with) throws InterruptedException {
    var words = List.of("diff-tree", "-r", "--no-renames", "--diff-filter=AM", without, with);
    var added = new ArrayList<Blob>();
    for (var line : git.say(words.toArray(String[]::new)).lines().toList()) {
      var change = Blob.changed(line);
      if (change.isPresent() && !change.get().isNew()) {
        throw new SetupException(
            "%s is one file here and another at the remote.\n".formatted(change.get().blob().path())
                + "Files of a history never change: delete the branch on the side that is wrong.");
      }
      change.map(Blob.Change::blob).ifPresent(added::add);
    }
    return added;
  }

  /** The files of the history in a commit. */
  List<Blob> files(String commit) throws InterruptedException {
    return git.say("ls-tree", "-r", "--full-tree", commit)
        .lines()
        .flatMap(line -> Blob.listed(line).stream())
        .filter(file -> HistoryFile.isOne(file.path()))
        .toList();
  }

  /** A file of a commit; empty if it does not have it. */
  Optional<Blob> file(String commit, String path) throws InterruptedException {
    return Blob.listed(git.say("ls-tree", "--full-tree", commit, path));
  }

  /** Reads files, all in one pass. */
  void read(Collection<Blob> files, Sink sink) throws InterruptedException {
    var hashes = files.stream().map(file -> file.hash() + "\n").collect(Collectors.joining());
    git.<Boolean>stream(
        hashes,
        printed -> {
          for (var file : files) {
            sink.add(file.path(), content(printed));
          }
          return true;
        },
        "cat-file",
        "--batch",
        "--buffer");
  }

  /** What {@code git cat-file --batch} prints: hash, type and size in a line, then the content. */
  private static byte[] content(InputStream printed) throws IOException {
    var head = line(printed);
    if (head.endsWith(" missing")) {
      return new byte[0];
    }
    var content = printed.readNBytes(Integer.parseInt(head.substring(head.lastIndexOf(' ') + 1)));
    line(printed);
    return content;
  }

  private static String line(InputStream printed) throws IOException {
    var line = new StringBuilder();
    for (var c = printed.read(); c != '\n'; c = printed.read()) {
      if (c < 0) {
        throw new IOException("git ended early");
      }
      line.append((char) c);
    }
    return line.toString();
  }
}

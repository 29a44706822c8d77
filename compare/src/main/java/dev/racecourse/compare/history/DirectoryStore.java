package dev.racecourse.compare.history;

import dev.racecourse.compare.process.SetupException;
import dev.racecourse.console.AtomicFile;
import dev.racecourse.console.FileTree;
import dev.racecourse.console.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A history in a directory. */
final class DirectoryStore extends HistoryStore {

  private final Path root;

  DirectoryStore(Path root) {
    this.root = root;
  }

  @Override
  void add(HistoryFile file) {
    var path = root.resolve(file.path());
    try {
      if (Files.exists(path)) {
        requireSame(path, file);
        return;
      }
      write(path, file.text());
    } catch (IOException e) {
      throw unusable(path, e);
    }
  }

  @Override
  public void showBadge(String svg) {
    var path = root.resolve(BADGE);
    try {
      write(path, svg);
    } catch (IOException e) {
      throw unusable(path, e);
    }
  }

  private static void write(Path path, String text) throws IOException {
    FileTree.make(path.resolveSibling(""));
    new AtomicFile(path).write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static SetupException unusable(Path path, IOException e) {
    return new SetupException(
        "%s cannot be written: %s.\n".formatted(path, Reason.of(e))
            + "Give another folder with --store, or free some space there. Nothing was stored.",
        e);
  }

  private static void requireSame(Path path, HistoryFile file) throws IOException {
    if (!Files.readString(path).equals(file.text())) {
      throw new SetupException(
          "%s is there already, and is another.\n".formatted(path)
              + "Files of a history never change. Nothing was stored.");
    }
  }

  @Override
  public History read() {
    var reader = new HistoryReader();
    if (!Files.exists(root)) {
      reader.note("There is no %s yet: nothing was recorded.".formatted(root));
    } else if (!Files.isDirectory(root)) {
      throw new SetupException(
          "%s is no directory.\nName another one with --store. Nothing was changed."
              .formatted(root));
    }
    for (var folder : List.of(HistoryFile.RUNS, HistoryFile.EVENTS)) {
      for (var path : files(root.resolve(folder))) {
        var name =
            root.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
        try {
          reader.add(name, Files.readAllBytes(path));
        } catch (IOException e) {
          reader.note("%s cannot be read: %s. The file is left out.".formatted(name, Reason.of(e)));
        }
      }
    }
    return reader.history();
  }

  private static List<Path> files(Path folder) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (var all = Files.walk(folder)) {
      return all.filter(path -> path.toString().endsWith(HistoryFile.SUFFIX)).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      throw new SetupException(
          "%s cannot be read: %s.\nName another folder with --store. Nothing was changed."
              .formatted(folder, Reason.of(e)),
          e);
    }
  }
}

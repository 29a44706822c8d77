package dev.racecourse.compare.ci;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Programs that stand in for those of a runner. {@code java -jar .../compare.jar} runs compare as
 * it is in this test, any other jar and {@code mvn} only write down what they are asked for, and
 * {@code gh} keeps the comments of a pull request in a folder, a file each.
 *
 * @param folder that comes first in the path
 */
record Tools(Path folder) {

  private static final String JAVA =
      """
      #!/bin/sh
      case "$2" in
      *compare/target/compare.jar|compare.jar)
        shift 2
        exec '%s' -cp '%s' dev.racecourse.compare.CompareMain "$@";;
      esac
      echo "java $*" >> '%s/asked.txt'
      """;

  private static final String MVN =
      """
      #!/bin/sh
      echo "mvn $*" >> '%s/asked.txt'
      """;

  /**
   * Knows {@code gh api [--paginate] URL --jq QUERY} and {@code gh api ... URL --field body=@F}.
   */
  private static final String GH =
      """
      #!/bin/sh
      comments='%s/comments'
      mkdir -p "$comments"
      case "$*" in
      *--jq*) ls "$comments"/* 2> /dev/null || true;;
      *--method\\ PATCH*) cp comment.md "$5";;
      *) cp comment.md "$comments/$(ls "$comments" | wc -l)";;
      esac
      """;

  static Tools in(Path folder) throws IOException {
    Files.createDirectories(folder);
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    write(folder, "java", JAVA.formatted(java, System.getProperty("java.class.path"), folder));
    write(folder, "mvn", MVN.formatted(folder));
    write(folder, "gh", GH.formatted(folder));
    return new Tools(folder);
  }

  private static void write(Path folder, String name, String text) throws IOException {
    var file = Files.writeString(folder.resolve(name), text);
    if (!file.toFile().setExecutable(true)) {
      throw new IOException(file + " cannot be made executable");
    }
  }

  /** What Maven and other jars were asked for, a line each. */
  String asked() throws IOException {
    return Files.readString(folder.resolve("asked.txt"));
  }

  /** A comment of the pull request, counted from 0; there is none if it throws. */
  String comment(int number) throws IOException {
    return Files.readString(folder.resolve("comments/" + number));
  }

  /** How many comments there are. */
  int comments() {
    var files = folder.resolve("comments").toFile().list();
    return files == null ? 0 : files.length;
  }
}

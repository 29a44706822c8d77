package dev.racecourse.compare.build;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.SourceVersion;

/**
 * A folder on a class path. One that the jar itself lies in, as by {@code Class-Path: .}, holds
 * much else, such as results that change from run to run: of that one, only classes count.
 *
 * @param path of the folder
 * @param jar whose class path it is on
 */
record ClassFolder(Path path, Path jar) {

  /**
   * The files that count, by the names under which a class loader finds them.
   *
   * @throws IOException if the folder itself cannot be read
   */
  SortedMap<String, Path> files() throws IOException {
    var files = new TreeMap<String, Path>();
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.equals(path) || !isAroundJar() || isPackage(folder)
                ? FileVisitResult.CONTINUE
                : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            var name = path.relativize(file).toString().replace('\\', '/');
            if (Files.isReadable(file) && (!isAroundJar() || name.endsWith(".class"))) {
              files.put(name, file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            // A JVM could not read it either.
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  private boolean isAroundJar() {
    return jar.startsWith(path);
  }

  private static boolean isPackage(Path folder) {
    return SourceVersion.isIdentifier(String.valueOf(folder.getFileName()));
  }
}

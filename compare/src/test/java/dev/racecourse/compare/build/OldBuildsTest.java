package dev.racecourse.compare.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.git.ScratchRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldBuildsTest {

  private static final int KIB = 1024;

  /** Of the name of a file, and of a path, on Linux. */
  private static final int NAME = 250;

  private static final int LONGEST_PATH = 4095;
  private static final Recipe RECIPE =
      new Recipe(
          "mkdir out && head -c 1024 /dev/zero > out/jmh.jar",
          Path.of("out/jmh.jar"),
          Path.of("stress/target/jcstress.jar"));

  @TempDir private Path folder;

  @Test
  void removesWhatWasUsedTheLongestTimeAgo() throws Exception {
    var oldest = build("a", 1);
    var newest = build("b", 3);
    var middle = build("c", 2);

    remove(2 * KIB);
    assertEquals(List.of(newest, middle), left(oldest, newest, middle));

    remove(KIB);
    assertEquals(List.of(newest), left(oldest, newest, middle));
  }

  @Test
  void keepsWhatFits() throws Exception {
    var one = build("a", 1);
    var other = build("b", 2);

    remove(2 * KIB);

    assertEquals(List.of(one, other), left(one, other));
  }

  @Test
  void keepsWhatThisProcessUsesAndWhatIsNoBuild() throws Exception {
    var used = build("a", 1);
    BuildsInUse.add(used);
    touch(used, 1);
    var other = build("b", 2);
    var run = Files.createDirectories(folder.resolve("runs/20260101"));
    Files.write(run.resolve("pairs.ndjson"), new byte[KIB]);

    remove(0);

    assertEquals(List.of(used), left(used, other));
    assertTrue(Files.exists(run.resolve("pairs.ndjson")));
  }

  @Test
  void keepsWhatAnotherProcessUsesOrBuilds() throws Exception {
    var used = build("a", 1);
    var building = build("b", 2);
    var other = build("c", 3);

    try (var holder = new LockHolder(used.resolve(BuildsInUse.FILE));
        var builder = new LockHolder(building.resolve(BuildCache.LOCK))) {
      holder.await();
      builder.await();
      remove(0);
    }

    assertEquals(List.of(used, building), left(used, building, other));
    remove(0);
    assertEquals(List.of(), left(used, building, other));
  }

  @Test
  void aBuildLeavesRoomForItself() throws Exception {
    var old = build("a", 1);
    var scratch = ScratchRepository.in(folder.resolve("repository"));
    var commit = scratch.write("source", "1").commit("first");

    var jars = new BuildCache(folder, KIB).jars("head", scratch.repository(), commit, RECIPE);

    assertTrue(Files.exists(jars.harness().orElseThrow()));
    assertEquals(List.of(), left(old));
  }

  @Test
  void whatCannotBeReadKeepsNothingElse() throws Exception {
    Files.createSymbolicLink(folder.resolve("0".repeat(40)), folder.resolve("gone"));
    Files.createFile(folder.resolve("1".repeat(40)));
    var build = build("a", 1);

    remove(0);

    assertEquals(List.of(), left(build));
  }

  @Test
  void aFolderThatCannotBeReadInsideKeepsNothingElse() throws Exception {
    var used = build("0", 1);
    BuildsInUse.add(used);
    var build = build("a", 1);
    var other = build("b", 2);
    var shallow = used.resolve("s");
    var name = "n".repeat(NAME);
    var deep = shallow;
    while (deep.toString().length() < LONGEST_PATH - NAME) {
      deep = deep.resolve(name);
    }
    Files.createDirectories(deep);
    var tooDeep = Files.move(shallow, used.resolve(name));
    try {
      remove(2 * KIB);
    } finally {
      Files.move(tooDeep, shallow);
    }

    assertEquals(List.of(used, other), left(used, build, other));
  }

  @Test
  void aUseIsRemembered() throws Exception {
    var scratch = ScratchRepository.in(folder.resolve("repository"));
    var commit = scratch.write("source", "1").commit("first");
    var cache = new BuildCache(folder, Long.MAX_VALUE);
    cache.jars("head", scratch.repository(), commit, RECIPE);
    var home = folder.resolve(commit);
    touch(home, 1);

    cache.jars("head", scratch.repository(), commit, RECIPE);

    assertTrue(BuildsInUse.lastUse(home).toInstant().isAfter(Instant.ofEpochSecond(1)));
  }

  private void remove(long mostBytes) {
    new OldBuilds(folder, mostBytes).remove();
  }

  private Path build(String digit, int used) throws IOException {
    var home = Files.createDirectories(folder.resolve(digit.repeat(40)));
    var built = Files.createDirectories(home.resolve("recipe/harness"));
    Files.write(built.resolve("jmh.jar"), new byte[KIB]);
    Files.createFile(home.resolve(BuildCache.LOCK));
    Files.createFile(home.resolve(BuildsInUse.FILE));
    touch(home, used);
    return home;
  }

  private static void touch(Path home, int used) throws IOException {
    Files.setLastModifiedTime(
        home.resolve(BuildsInUse.FILE), FileTime.from(Instant.ofEpochSecond(used)));
  }

  private static List<Path> left(Path... homes) {
    return Stream.of(homes).filter(home -> Files.exists(home.resolve("recipe"))).toList();
  }
}

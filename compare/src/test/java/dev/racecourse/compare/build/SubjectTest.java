package dev.racecourse.compare.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubjectTest {

  @TempDir private Path folder;

  @Test
  void isSameAsAnythingWithItsId() {
    var unread =
        new Jars(Optional.of(folder.resolve("nonesuch.jar")), Optional.empty(), Optional.empty());

    assertTrue(
        new Subject("a", "0123456789", unread).isSameAs(new Subject("b", "0123456789", unread)));
  }

  @Test
  void isToldByItsServerAloneIfItHasOne() throws IOException {
    var subject = subject("1", "s=1", "h.class=1");

    assertTrue(subject.isSameAs(subject("2", "s=1", "h.class=2")));
    assertFalse(subject.isSameAs(subject("2", "s=2", "h.class=1")));
  }

  @Test
  void isToldByItsHarnessOtherwise() throws IOException {
    var subject = subject("1", null, "h.class=1");

    assertTrue(subject.isSameAs(subject("2", null, "h.class=1")));
    assertFalse(subject.isSameAs(subject("2", null, "h.class=2")));
  }

  @Test
  void isToldByItsRaceTestsTooIfTheyHoldWhatTheyTest() throws IOException {
    var harness = Optional.of(TinyJar.write(folder.resolve("harness.jar"), "h.class=1"));
    var one = Optional.of(TinyJar.write(folder.resolve("one.jar"), "r.class=1"));
    var other = Optional.of(TinyJar.write(folder.resolve("other.jar"), "r.class=2"));
    var subject = new Subject("a", "0123456789", new Jars(harness, Optional.empty(), one));

    assertTrue(subject.isSameAs(new Subject("b", "1", new Jars(harness, Optional.empty(), one))));
    assertFalse(
        subject.isSameAs(new Subject("b", "1", new Jars(harness, Optional.empty(), other))));
  }

  @Test
  void hasAShortId() throws IOException {
    assertEquals("01234567", subject("0123456789abcdef", null, "h.class=1").shortId());
  }

  private Subject subject(String id, @Nullable String server, String harness) throws IOException {
    var name = "of-" + id + "-" + server + "-" + harness;
    var jar =
        server == null
            ? Optional.<Path>empty()
            : Optional.of(TinyJar.write(folder.resolve("server-" + name), server));
    var harnessJar = TinyJar.write(folder.resolve("harness-" + name), harness);
    return new Subject("some", id, new Jars(Optional.of(harnessJar), jar, Optional.empty()));
  }
}

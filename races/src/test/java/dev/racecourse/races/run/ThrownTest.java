package dev.racecourse.races.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThrownTest {
  @Test
  void isItsClassAndTheFirstMethodOfTheCodeUnderTest() {
    assertEquals(
        "java.util.ConcurrentModificationException at demo.Posts.list",
        said(
            "java.util.ConcurrentModificationException: late",
            "    at java.base/java.util.HashMap$HashIterator.nextNode(HashMap.java:1597)",
            "    at app//demo.Posts.list(Posts.java:12)",
            "    at app//demo.Demo_jcstress.call(Demo_jcstress.java:70)"));
  }

  /** The compiler counts lambdas and anonymous classes: one more changes the numbers of others. */
  @Test
  void hasNoNumberOfTheCompiler() {
    assertEquals(
        "demo.Gone at demo.Posts.lambda$find",
        said("demo.Gone", "at demo.Posts.lambda$find$0(Posts.java:1)"));
    assertEquals(
        "demo.Gone at demo.Posts.run", said("demo.Gone", "at demo.Posts$12.run(Posts.java:1)"));
  }

  @Test
  void isFoundBehindWords() {
    assertEquals(
        "demo.Gone at demo.Posts.find",
        said("Exception in an actor", "  demo.Gone", "  at demo.Posts.find(Posts.java:1)"));
  }

  @Test
  void isNoneWhereTheSuiteHasNoFrame() {
    assertEquals(
        Optional.empty(),
        Thrown.in(
            List.of(
                "java.lang.ClassNotFoundException: demo.Demo_jcstress",
                "at java.base/java.lang.Class.forName(Class.java:375)",
                "at org.openjdk.jcstress.ForkedMain.main(ForkedMain.java:67)")));
  }

  private static String said(String... lines) {
    return Thrown.in(List.of(lines)).map(Thrown::toString).orElse("");
  }
}

package dev.racecourse.stress;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.races.run.TestName;
import dev.racecourse.stress.account.AccountSubjects;
import dev.racecourse.stress.account.Guesses;
import dev.racecourse.stress.lincheck.ModelCheck;
import dev.racecourse.stress.post.PostSubjects;
import dev.racecourse.stress.post.Posts;
import dev.racecourse.stress.session.SessionSubjects;
import dev.racecourse.stress.session.Sessions;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jcstress.infra.runners.TestList;

/**
 * The stores under Lincheck: the shipped ones answer as the model does, the planted ones do not.
 */
class LinearizabilityTest {

  static Set<String> sessionBugs() {
    return SessionSubjects.scenarios().keySet();
  }

  static Set<String> postBugs() {
    return PostSubjects.scenarios().keySet();
  }

  static Set<String> accountBugs() {
    return AccountSubjects.scenarios().keySet();
  }

  @Test
  void sessionsAreLinearizable() {
    Sessions.drive("shipped");
    assertEquals(
        Optional.empty(), new ModelCheck(Sessions.class, Sessions.Model.class).refuteAtRandom());
  }

  @Test
  void postsAreLinearizable() {
    Posts.drive("shipped");
    assertEquals(Optional.empty(), new ModelCheck(Posts.class, Posts.Model.class).refuteAtRandom());
  }

  @Test
  void theThrottleIsLinearizable() {
    Guesses.drive("shipped");
    assertEquals(
        Optional.empty(), new ModelCheck(Guesses.class, Guesses.Model.class).refuteAtRandom());
  }

  @ParameterizedTest
  @MethodSource("sessionBugs")
  void refutesPlantedSessions(String bug) {
    assertRefuted(SessionSubjects.refute(bug));
  }

  @ParameterizedTest
  @MethodSource("postBugs")
  void refutesPlantedPosts(String bug) {
    assertRefuted(PostSubjects.refute(bug));
  }

  @ParameterizedTest
  @MethodSource("accountBugs")
  void refutesPlantedAccounts(String bug) {
    assertRefuted(AccountSubjects.refute(bug));
  }

  @Test
  void everyPlantedBugHasAScenario() {
    var planted =
        TestList.tests().stream()
            .map(TestName::of)
            .filter(test -> test.isPlanted())
            .map(test -> test.hazard() + "." + test.bug())
            .collect(toCollection(TreeSet::new));
    var looked = new TreeSet<>(sessionBugs());
    looked.addAll(postBugs());
    looked.addAll(accountBugs());

    assertEquals(planted, looked);
  }

  private static void assertRefuted(Optional<String> refutation) {
    assertTrue(refutation.isPresent());
  }
}

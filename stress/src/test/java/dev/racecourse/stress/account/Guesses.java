package dev.racecourse.stress.account;

import java.util.List;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/**
 * Guesses at the passwords of two accounts as Lincheck drives them: the first has failed from the
 * start as often as costs no wait. Every instant is the same but for that of the start and of a
 * late failure.
 */
@Param(name = "account", gen = IntGen.class, conf = "0:1")
public class Guesses {
  private static final List<String> NAMES = List.of(Ann.NAME, Ann.EVE);

  /** Which throttle is driven: Lincheck makes the driver, so nobody can hand it over. */
  private static volatile String subject = "shipped";

  private final Throttle throttle;

  /** From now on drives this throttle. */
  public static void drive(String name) {
    subject = name;
  }

  /** Drives the subject. */
  public Guesses() {
    this(subject);
  }

  private Guesses(String name) {
    throttle = AccountSubjects.create(name);
    Ann.fail(throttle, Ann.FREE_FAILURES, Ann.NOON);
  }

  /** Drives the model. */
  public static final class Model extends Guesses {
    public Model() {
      super("model");
    }
  }

  @Operation
  public void fail(@Param(name = "account") int account) {
    throttle.failed(NAMES.get(account), Ann.REMEMBERED);
  }

  /** Fails when it is time to forget the failures of the start. */
  public void failLate(int account) {
    throttle.failed(NAMES.get(account), Ann.FORGOTTEN);
  }

  @Operation
  public void succeed(@Param(name = "account") int account) {
    throttle.succeeded(NAMES.get(account));
  }

  /** How many seconds the account has to wait. */
  @Operation
  public long seconds(@Param(name = "account") int account) {
    return throttle.delay(NAMES.get(account), Ann.REMEMBERED).toSeconds();
  }
}

package dev.racecourse.stress.post;

import static java.util.Objects.requireNonNull;

import dev.racecourse.blog.post.PostStore;
import dev.racecourse.stress.lincheck.ModelCheck;
import dev.racecourse.stress.lincheck.Scenario;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The stores that {@link Posts} drives, each made with {@code new}: see {@link ModelCheck}. */
public final class PostSubjects {
  /** How each planted bug shows, by hazard and bug. */
  private static final String SCENARIOS =
      """
      IdIssuedTwice.GetThenSet: create 1 0 | create 2 1 | count
      IdIssuedTwice.ClockThenCount: createLater 1 0 | createLater 2 1 | count
      LostCreate.CopyOnWrite: create 1 0 | create 2 1 | count
      LostCreate.PlainTreeMap: create 1 0 | create 2 1 | list
      ReadYourWrites.DeleteFromCopy: create 1 0 | delete 0 0 | find 2
      PostIsComplete.FillAfterwards: create 1 0 | list |
      LostPostOnResize.PlainHashSet: create 1 0, create 2 0 | find 0, find 1 |
      PostsThatNeverMet.CopyOldestFirst: delete 0 0, create 1 0 | list |
      PagingVersusDelete.Offset: delete 1 0 | listBefore 1 |
      TornPost.TitleThenBody: edit 0 0 1 | find 0 |
      LostUpdate.LookThenPut: edit 0 1 1 | edit 0 1 2 |
      LostUnconditionalEdit.GetThenPut: edit 0 0 1 | edit 0 0 2 | find 0
      LostUnconditionalEdit.CompareAndSetOnce: edit 0 0 1 | edit 0 0 2 | find 0
      EditBackAndForth.CompareDrafts: edit 0 1 1 | edit 0 1 2, edit 0 2 0 | find 0
      DeleteIsFinal.GetThenPut: edit 0 0 1 | delete 0 0 | find 0
      DeleteVersusDelete.LookThenRemove: delete 0 0 | delete 0 0 |
      DeleteVersusEdit.LookThenRemove: edit 0 1 1 | delete 0 1 | find 0
      IdempotencyKeyTwice.LookThenCreate: createOnce 1 0 | createOnce 1 1 | count
      IdempotencyKeyTwice.CreateThenPutIfAbsent: createOnce 1 0 | createOnce 1 1 | count
      FailedCreateFreesItsKey.ShareTheFailure: breakOnce, createOnce 1 0 | createOnce 1 1 | count
      FailedCreateFreesItsKey.ForgetOnFailure: breakOnce, createOnce 1 0 | createOnce 1 1 | createOnce 1 2, count
      OneKeyTwoDrafts.LookThenCompute: createOnce 1 0 | createOnce 2 1 |
      RetryVersusKeyEviction.LockPerKey: createWith 1 1 | createWith 2 1 | createWith 1 2, createWith 2 2
      ListVersusEdit.RemoveThenPut: edit 0 0 1 | listOf 0 |
      PagingVersusCreate.LookThenSkip: create 1 0 | listBefore 1 |
      FirstPostsOfAnAuthor.GetThenPut: create 1 0 | create 2 1 | listOf 2
      StaleIndexEntry.IndexAfterwards: edit 0 0 1 | delete 0 0 | listOf 0
      IndexAheadOfPost.IndexFirst: create 1 0 | listOf 2, list |
      IndexBehindPost.PostFirst: create 1 0 | list, listOf 2 |
      DeletedFromIndexFirst.IndexFirst: delete 0 0 | listOf 0, find 0 |
      CreatesOverTheLimit.LookThenTake: createLong | createLong | count
      DeleteFreesAllRoom.LookThenGiveBack: editLong 0 | delete 0 0 | characters
      ExpiredKeyFreedTwice.LookThenFree: createOnce 1 0, createLong, createLongNextDay | createLongNextDay | characters
      CreateVersusLastDelete.DropEmptyList: create 1 0, delete 2 0 | create 2 1 | listOf 2
      """;

  private PostSubjects() {}

  /** The planted bugs, with the scenario that each is looked for in. */
  public static Map<String, Scenario> scenarios() {
    var scenarios = new LinkedHashMap<String, Scenario>();
    SCENARIOS
        .lines()
        .map(line -> line.split(": ", 2))
        .forEach(line -> scenarios.put(line[0], new Scenario(line[1])));
    return scenarios;
  }

  /** What Lincheck says of a planted bug; empty when it does not find it. */
  public static Optional<String> refute(String bug) {
    Posts.drive(bug);
    return new ModelCheck(Posts.class, Posts.Model.class)
        .refute(requireNonNull(scenarios().get(bug)));
  }

  static PostStore create(String name, LongSupplier random) {
    return switch (name) {
      case "shipped" -> Ann.shipped(random);
      case "model" -> new LockedPostStore(random);
      case "IdIssuedTwice.GetThenSet" -> new IdIssuedTwice.GetThenSet(random);
      case "IdIssuedTwice.ClockThenCount" -> new IdIssuedTwice.ClockThenCount(random);
      case "LostCreate.CopyOnWrite" -> new LostCreate.CopyOnWrite(random);
      case "LostCreate.PlainTreeMap" -> new LostCreate.PlainTreeMap(random);
      case "ReadYourWrites.DeleteFromCopy" -> new ReadYourWrites.DeleteFromCopy(random);
      case "PostIsComplete.FillAfterwards" -> new PostIsComplete.FillAfterwards(random);
      case "LostPostOnResize.PlainHashSet" -> new LostPostOnResize.PlainHashSet(random);
      case "PostsThatNeverMet.CopyOldestFirst" -> new PostsThatNeverMet.CopyOldestFirst(random);
      case "PagingVersusDelete.Offset" -> new PagingVersusDelete.Offset(random);
      case "TornPost.TitleThenBody" -> new TornPost.TitleThenBody(random);
      case "LostUpdate.LookThenPut" -> new LostUpdate.LookThenPut(random);
      case "LostUnconditionalEdit.GetThenPut" -> new LostUnconditionalEdit.GetThenPut(random);
      case "LostUnconditionalEdit.CompareAndSetOnce" ->
          new LostUnconditionalEdit.CompareAndSetOnce(random);
      case "EditBackAndForth.CompareDrafts" -> new EditBackAndForth.CompareDrafts(random);
      case "DeleteIsFinal.GetThenPut" -> new DeleteIsFinal.GetThenPut(random);
      case "DeleteVersusDelete.LookThenRemove" -> new DeleteVersusDelete.LookThenRemove(random);
      case "DeleteVersusEdit.LookThenRemove" -> new DeleteVersusEdit.LookThenRemove(random);
      case "IdempotencyKeyTwice.LookThenCreate" -> new IdempotencyKeyTwice.LookThenCreate(random);
      case "IdempotencyKeyTwice.CreateThenPutIfAbsent" ->
          new IdempotencyKeyTwice.CreateThenPutIfAbsent(random);
      case "FailedCreateFreesItsKey.ShareTheFailure" ->
          new FailedCreateFreesItsKey.ShareTheFailure(random);
      case "FirstPostsOfAnAuthor.GetThenPut" -> new FirstPostsOfAnAuthor.GetThenPut(random);
      case "StaleIndexEntry.IndexAfterwards" -> new StaleIndexEntry.IndexAfterwards(random);
      case "IndexAheadOfPost.IndexFirst" -> new IndexAheadOfPost.IndexFirst(random);
      case "IndexBehindPost.PostFirst" -> new IndexBehindPost.PostFirst(random);
      case "DeletedFromIndexFirst.IndexFirst" -> new DeletedFromIndexFirst.IndexFirst(random);
      case "FailedCreateFreesItsKey.ForgetOnFailure" ->
          new FailedCreateFreesItsKey.ForgetOnFailure(random);
      case "OneKeyTwoDrafts.LookThenCompute" -> new OneKeyTwoDrafts.LookThenCompute(random);
      case "RetryVersusKeyEviction.LockPerKey" -> new RetryVersusKeyEviction.LockPerKey(random);
      case "ListVersusEdit.RemoveThenPut" -> new ListVersusEdit.RemoveThenPut(random);
      case "PagingVersusCreate.LookThenSkip" -> new PagingVersusCreate.LookThenSkip(random);
      case "CreatesOverTheLimit.LookThenTake" -> new CreatesOverTheLimit.LookThenTake(random);
      case "DeleteFreesAllRoom.LookThenGiveBack" -> new DeleteFreesAllRoom.LookThenGiveBack(random);
      case "ExpiredKeyFreedTwice.LookThenFree" -> new ExpiredKeyFreedTwice.LookThenFree(random);
      case "CreateVersusLastDelete.DropEmptyList" ->
          new CreateVersusLastDelete.DropEmptyList(random);
      default -> throw new IllegalArgumentException("no store is called " + name);
    };
  }
}

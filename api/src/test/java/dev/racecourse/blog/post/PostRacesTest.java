package dev.racecourse.blog.post;

import dev.racecourse.blog.Race;
import dev.racecourse.blog.database.StoreKind;
import dev.racecourse.blog.post.CreateResult.Created;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What two threads can do to the posts of one author. */
@ParameterizedClass
@EnumSource
class PostRacesTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Draft DRAFT = new Draft("title", "body");
  private static final Draft OTHER = new Draft("other title", "body");
  private static final Draft THIRD = new Draft("third title", "body");
  private static final PageRequest ANNS =
      new PageRequest(Optional.of("ann"), Optional.empty(), 100);

  private final StoreKind kind;
  private final Race race;

  PostRacesTest(StoreKind kind) {
    this.kind = kind;
    race = Race.of(kind);
  }

  private PostStore empty() {
    return PostStores.empty(kind);
  }

  @Test
  void aKeyCreatesOnePost() throws Exception {
    race.run(
        Set.of(List.of("title", "title", 1)),
        this::empty,
        posts -> createOnce(posts, DRAFT),
        posts -> createOnce(posts, DRAFT),
        PostStore::count);
  }

  @Test
  void aKeyStandsForOneDraft() throws Exception {
    race.run(
        Set.of(List.of("title", "reused", 1), List.of("reused", "other title", 1)),
        this::empty,
        posts -> createOnce(posts, DRAFT),
        posts -> createOnce(posts, OTHER),
        PostStore::count);
  }

  @Test
  void ofAnEditAndADeleteTheRoomIsGivenBackOnce() throws Exception {
    race.run(
        Set.of(List.of("Edited", "Deleted", 0L), List.of("Absent", "Deleted", 0L)),
        OnePost::new,
        one -> name(one.posts.edit(one.id, "ann", Expected.ANY, OTHER, NOON)),
        one -> name(one.posts.delete(one.id, "ann", Expected.ANY)),
        one -> one.posts.characters());
  }

  @Test
  void aVersionIsEditedOnce() throws Exception {
    race.run(
        Set.of(
            List.of("Edited", "Stale", "other title, version 2"),
            List.of("Stale", "Edited", "third title, version 2")),
        OnePost::new,
        one -> name(one.edited(Expected.version(1), OTHER)),
        one -> name(one.edited(Expected.version(1), THIRD)),
        OnePost::kept);
  }

  @Test
  void eachEditOfAnyVersionIsAVersion() throws Exception {
    race.run(
        Set.of(
            List.of("Edited", "Edited", "other title, version 3"),
            List.of("Edited", "Edited", "third title, version 3")),
        OnePost::new,
        one -> name(one.edited(Expected.ANY, OTHER)),
        one -> name(one.edited(Expected.ANY, THIRD)),
        OnePost::kept);
  }

  @Test
  void aVersionIsEitherEditedOrDeleted() throws Exception {
    race.run(
        Set.of(
            List.of("Edited", "Stale", "other title, version 2"),
            List.of("Absent", "Deleted", "none")),
        OnePost::new,
        one -> name(one.edited(Expected.version(1), OTHER)),
        one -> name(one.posts.delete(one.id, "ann", Expected.version(1))),
        OnePost::kept);
  }

  @Test
  void aPostIsDeletedOnce() throws Exception {
    race.run(
        Set.of(List.of("Deleted", "Absent", "none"), List.of("Absent", "Deleted", "none")),
        OnePost::new,
        one -> name(one.posts.delete(one.id, "ann", Expected.ANY)),
        one -> name(one.posts.delete(one.id, "ann", Expected.ANY)),
        OnePost::kept);
  }

  @Test
  void theFirstPostsOfAnAuthorAreAllListed() throws Exception {
    race.run(
        Set.of(List.of(1L, 1L, 2)),
        this::empty,
        posts -> posts.create("ann", DRAFT, NOON).version(),
        posts -> posts.create("ann", OTHER, NOON).version(),
        posts -> posts.list(ANNS).items().size());
  }

  @Test
  void aPageSeesNoPostWithoutAnEarlierOne() throws Exception {
    race.run(
        Set.of(
            List.of(1L, List.of(), 2),
            List.of(1L, List.of("title"), 2),
            List.of(1L, List.of("other title", "title"), 2)),
        this::empty,
        posts -> {
          posts.create("ann", DRAFT, NOON);
          return posts.create("ann", OTHER, NOON).version();
        },
        posts -> posts.list(ANNS).items().stream().map(post -> post.draft().title()).toList(),
        PostStore::count);
  }

  private static String name(Object result) {
    return result.getClass().getSimpleName();
  }

  private static String createOnce(PostStore posts, Draft draft) {
    return posts.createOnce("ann", "key", draft, NOON) instanceof Created created
        ? created.post().draft().title()
        : "reused";
  }

  private final class OnePost {
    private final PostStore posts = empty();
    private final PostId id = posts.create("ann", DRAFT, NOON).id();

    EditResult edited(Expected expected, Draft draft) {
      return posts.edit(id, "ann", expected, draft, NOON);
    }

    String kept() {
      return posts
          .find(id)
          .map(post -> post.draft().title() + ", version " + post.version())
          .orElse("none");
    }
  }
}

package dev.racecourse.blog.route;

import dev.racecourse.blog.post.Expected;
import java.util.Optional;

/**
 * The conditions of a request on the current entity tag, in the order of RFC 9110, section 13.2.2:
 * If-Match first, then If-None-Match.
 */
public record Preconditions(Optional<EntityTags> ifMatch, Optional<EntityTags> ifNoneMatch) {

  /**
   * The preconditions of a request.
   *
   * @throws Refused 400 if a field is no list of entity tags
   */
  public static Preconditions of(Call call) {
    return new Preconditions(
        call.header("If-Match").map(EntityTags::parse),
        call.header("If-None-Match").map(EntityTags::parse));
  }

  /** Whether the request says which version it means to change. */
  boolean hasIfMatch() {
    return ifMatch.isPresent();
  }

  /** The versions at which a change may be made. */
  Expected expected() {
    return version -> {
      var tag = EntityTags.strong(version);
      return isMatched(tag) && !isKnown(tag);
    };
  }

  /**
   * The answer to a GET or HEAD whose success would be this answer: this one, or a 304.
   *
   * @throws Refused 412 if If-Match does not name the tag of the answer
   */
  public Answer applied(Answer answer) {
    var tag = answer.entityTag();
    if (!isMatched(tag)) {
      throw new Refused(412, "If-Match does not name the current entity tag");
    }
    return isKnown(tag) ? answer.notModified() : answer;
  }

  private boolean isMatched(String tag) {
    return ifMatch.isEmpty() || ifMatch.get().haveStrongly(tag);
  }

  private boolean isKnown(String tag) {
    return ifNoneMatch.isPresent() && ifNoneMatch.get().haveWeakly(tag);
  }
}

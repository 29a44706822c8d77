package dev.racecourse.compare.trend;

import dev.racecourse.compare.history.Event.Bless;
import dev.racecourse.compare.jmh.CellKey;
import org.jspecify.annotations.Nullable;

/**
 * A cell that became worse by many small changes, of which none is known.
 *
 * @param interval from the anchor, or the first commit if the anchor is none of these, to the
 *     newest commit that was measured; for bytes, from the first commit under the same conditions
 * @param effect of all of them together
 * @param blessing by which somebody blessed it; null if nobody did
 */
public record CreepFinding(
    CellKey cell,
    Quantity quantity,
    CommitInterval interval,
    Effect effect,
    @Nullable Bless blessing) {}

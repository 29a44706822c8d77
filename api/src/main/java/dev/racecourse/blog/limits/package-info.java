/**
 * Limits for slow and greedy clients: least rates, bounded memory, shares of the connections, a
 * queue for hashes.
 */
@NullMarked
package dev.racecourse.blog.limits;

import org.jspecify.annotations.NullMarked;

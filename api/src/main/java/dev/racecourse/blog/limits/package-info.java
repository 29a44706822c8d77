/**
 * What keeps slow and greedy clients off: least rates, bounded memory, shares of the connections, a
 * queue for hashes.
 */
@NullMarked
package dev.racecourse.blog.limits;

import org.jspecify.annotations.NullMarked;

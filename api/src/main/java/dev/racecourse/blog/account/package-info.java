/** Who may log in: accounts, their password hashes, and the store that keeps them. */
@NullMarked
package dev.racecourse.blog.account;

import org.jspecify.annotations.NullMarked;

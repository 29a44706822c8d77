/** Who may log in: accounts and their password hashes. */
@NullMarked
package dev.racecourse.blog.account;

import org.jspecify.annotations.NullMarked;

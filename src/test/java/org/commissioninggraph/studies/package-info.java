/**
 * The pages of {@code src/docs/studies}: their queries are asked, and their answers, numbers and pictures held against what
 * is answered. What a page says beside its numbers is not known here.
 */
@NullMarked
package org.commissioninggraph.studies;

import org.jspecify.annotations.NullMarked;

/** The documents of the project as a page. */
@NullMarked
package org.commissioninggraph.http.manual;

import org.jspecify.annotations.NullMarked;

/**
 * The reference of the schema as a page: every type with its fields, arguments and descriptions. What the types mean may
 * not come in: it is read from the schema.
 */
@NullMarked
package org.commissioninggraph.http.reference;

import org.jspecify.annotations.NullMarked;

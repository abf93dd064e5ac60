/**
 * What is to be read, as pages: the schema, with every type, field, argument and description, and the documents. What the
 * types mean may not come in: it is read from the schema.
 */
@NullMarked
package org.commissioninggraph.http.reference;

import org.jspecify.annotations.NullMarked;

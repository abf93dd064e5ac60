/**
 * The program in a process of its own, with a small heap, is attacked, while somebody else asks cheap questions. It stays
 * up, and the others are answered. Everything is sent to the loopback interface, and bounded.
 */
@NullMarked
package org.commissioninggraph.attack;

import org.jspecify.annotations.NullMarked;

package org.commissioninggraph.plan;

/** On which days a relationship must be valid, or an organisation open, to be seen. */
public sealed interface TemporalFilter {
    /** On one day. */
    record AsOf(Parameter day) implements TemporalFilter {}

    /** On some day of the half-open interval [from, until). */
    record During(Parameter from, Parameter until) implements TemporalFilter {}

    /** On any day at all. */
    record Always() implements TemporalFilter {}
}

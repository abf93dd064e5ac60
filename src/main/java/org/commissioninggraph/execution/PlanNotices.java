package org.commissioninggraph.execution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Property;
import org.commissioninggraph.model.Relationship;
import org.commissioninggraph.plan.Aggregation;
import org.commissioninggraph.plan.AggregationOutput;
import org.commissioninggraph.plan.BoundPlan;
import org.commissioninggraph.plan.Connection;
import org.commissioninggraph.plan.Connection.EdgeOutput;
import org.commissioninggraph.plan.Connection.Part;
import org.commissioninggraph.plan.Grouping.GroupOutput;
import org.commissioninggraph.plan.NetworkAnswer;
import org.commissioninggraph.plan.Output;
import org.commissioninggraph.plan.Predicate;
import org.commissioninggraph.plan.QueryPlan;
import org.commissioninggraph.plan.Selection;
import org.commissioninggraph.plan.Source;
import org.commissioninggraph.plan.TemporalFilter;
import org.commissioninggraph.plan.cost.Statistics;
import org.commissioninggraph.schema.AggregateFunction;
import org.jspecify.annotations.Nullable;

/** What is to be known of an answer before it is made: it follows from the plan and from what the release holds. */
final class PlanNotices {
    private final BoundPlan bound;
    private final Statistics statistics;
    private final Set<Notice> notices = new LinkedHashSet<>();

    private PlanNotices(BoundPlan bound, Statistics statistics) {
        this.bound = bound;
        this.statistics = statistics;
    }

    static List<Notice> of(PlannedField field, Statistics statistics) {
        if (statistics == Statistics.NONE) {
            return List.of();
        }
        PlanNotices found = new PlanNotices(field.bound(), statistics);
        List<String> path = List.copyOf(field.path().getKeysOnly());
        if (field.bound().plan() instanceof QueryPlan.Many many) {
            found.list(path, many.connection());
        } else if (field.bound().plan() instanceof QueryPlan.Computed computed) {
            found.notices.addAll(NetworkNotices.of(path, computed, field.bound(), statistics));
            found.answer(path, computed, computed.answer());
        } else {
            found.selection(path, ((QueryPlan.One) field.bound().plan()).selection());
        }
        return List.copyOf(found.notices);
    }

    private void answer(List<String> path, QueryPlan.Computed computed, NetworkAnswer answer) {
        for (NetworkAnswer.Entry entry : answer.entries()) {
            if (entry.place() != null) {
                selection(
                        below(path, entry.key()),
                        computed.places().get(entry.place()).selection());
            }
            if (entry.below() != null) {
                answer(below(path, entry.key()), computed, entry.below());
            }
        }
    }

    private void selection(List<String> path, Selection selection) {
        outputs(path, selection.outputs());
        selection.variants().forEach(variant -> outputs(path, variant.outputs()));
    }

    private void outputs(List<String> path, List<Output> outputs) {
        for (Output output : outputs) {
            List<String> below = below(path, output.key());
            if (output instanceof Output.One one) {
                source(below, one.source());
                selection(below, one.selection());
            } else if (output instanceof Output.Many many) {
                list(below, many.connection());
            } else if (output instanceof Output.Lineage lineage) {
                lineage.parts().forEach(part -> rows(below(below, part.key()), part));
            }
        }
    }

    private void list(List<String> path, Connection list) {
        source(path, list.source());
        where(path, list.where());
        parts(path, list);
    }

    private void parts(List<String> path, Connection list) {
        for (Part part : list.parts()) {
            List<String> below = below(path, part.key());
            if (part instanceof Part.Aggregate aggregate) {
                figures(below, aggregate.outputs(), list);
            } else if (part instanceof Part.Groups groups) {
                groups(below, groups, list);
            } else if (part instanceof Part.OverTime overTime) {
                overTime.stretches().forEach(stretch -> parts(below, stretch.list()));
            } else {
                rows(below, part);
            }
        }
    }

    private void groups(List<String> path, Part.Groups groups, Connection list) {
        for (GroupOutput output : groups.grouping().outputs()) {
            if (output instanceof GroupOutput.Figures figures) {
                figures(below(path, output.key()), figures.outputs(), list);
            }
        }
    }

    private void rows(List<String> path, Part part) {
        if (part instanceof Part.Nodes nodes) {
            selection(path, nodes.selection());
        } else if (part instanceof Part.Edges edges) {
            for (EdgeOutput output : edges.outputs()) {
                if (output instanceof EdgeOutput.Node node) {
                    selection(below(path, output.key()), node.selection());
                } else if (output instanceof EdgeOutput.From from) {
                    selection(below(path, output.key()), from.selection());
                }
            }
        }
    }

    private static List<String> below(List<String> path, String key) {
        List<String> below = new ArrayList<>(path);
        below.add(key);
        return List.copyOf(below);
    }

    /** Of the figures of each property whether they mix what was measured on several days. */
    private void figures(List<String> path, List<AggregationOutput> outputs, Connection list) {
        for (AggregationOutput output : outputs) {
            Aggregation figure = output instanceof AggregationOutput.Nested nested ? ofValues(nested) : null;
            if (figure != null && figure.property() != null) {
                for (LocalDate day : days(list.source().time())) {
                    mixed(below(path, output.key()), list.source().type(), figure.property(), day);
                }
            }
        }
    }

    /** A figure of the values of nodes that vary in time, and not just of how many there are; null where there is none. */
    private static @Nullable Aggregation ofValues(AggregationOutput.Nested nested) {
        for (Aggregation figure : AggregationOutput.leaves(nested.outputs())) {
            Property property = figure.property();
            if (property != null
                    && property.measured()
                    && !figure.ofEdge()
                    && figure.function() != AggregateFunction.COUNT) {
                return figure;
            }
        }
        return null;
    }

    private void mixed(List<String> path, EntityType type, Property property, @Nullable LocalDate open) {
        SortedMap<LocalDate, Long> measured = statistics.measured(type.name(), property, open);
        if (measured.size() > 1
                && notices.stream().noneMatch(other -> other.path().equals(path))) {
            long newest = measured.getOrDefault(measured.lastKey(), 0L);
            long all = measured.values().stream().mapToLong(Long::longValue).sum();
            String when = open == null ? "" : " on " + open;
            notices.add(new Notice(
                    NoticeCode.FIGURES_MIX_DAYS,
                    path,
                    "`" + property.name() + "`" + when + " is made of measurements of several days: of " + all
                            + " values of type " + type.name() + ", " + newest + " are of " + measured.lastKey()
                            + ", and the others older, the oldest of " + measured.firstKey()
                            + "; `oldest` and `newest` tell of which days these are"));
        }
    }

    /** The days that something is asked for; null in the place of one where it is for many at once. */
    private List<@Nullable LocalDate> days(TemporalFilter time) {
        List<@Nullable LocalDate> days = new ArrayList<>();
        if (time instanceof TemporalFilter.AsOf asOf) {
            days.addAll(bound.days(asOf));
        } else {
            days.add(null);
        }
        return days;
    }

    /** Whether the release holds nothing on the day of what leads to some nodes. */
    private void source(List<String> path, Source source) {
        if (source instanceof Source.Reached reached) {
            held(path, reached, HeldNotice.Use.READ);
        }
    }

    /** The same of what a filter follows: all that is left of it when it was simplified. */
    private void where(List<String> path, @Nullable Predicate where) {
        if (where instanceof Predicate.And and) {
            and.all().forEach(each -> where(path, each));
        } else if (where instanceof Predicate.Or or) {
            or.any().forEach(each -> where(path, each));
        } else if (where instanceof Predicate.Not not) {
            where(path, not.predicate());
        } else if (where instanceof Predicate.Exists exists) {
            held(path, exists.source(), HeldNotice.Use.FILTERED);
            where(path, exists.where());
        } else if (where instanceof Predicate.Count count) {
            held(path, count.source(), HeldNotice.Use.FILTERED);
        }
    }

    private void held(List<String> path, Source.Reached reached, HeldNotice.Use use) {
        for (Relationship step : reached.steps()) {
            if (step.edge().dated() && step.stored()) {
                HeldNotice.of(path, step, reached.time(), use, bound, statistics)
                        .ifPresent(notices::add);
            }
        }
    }
}

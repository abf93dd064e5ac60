package org.commissioninggraph.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What other APIs and languages call the things that are named here, for those who bring their habits along. */
final class Synonyms {
    private static final Map<String, List<String>> BY_FOLDED = Map.ofEntries(
            to("eq", "equals", "equalto", "is", "isequalto", "exact", "match"),
            to("ne", "neq", "not", "notequal", "notequals", "notequalto", "isnot", "distinctfrom"),
            to("in", "oneof", "anyof", "isin"),
            to("lt", "lessthan", "before", "below"),
            to("lte", "le", "max", "lessthanorequal", "lessthanorequalto", "atmost"),
            to("gt", "greaterthan", "after", "above", "morethan"),
            to("gte", "ge", "min", "greaterthanorequal", "greaterthanorequalto", "atleast"),
            to("between", "range"),
            to("contains", "like", "ilike", "icontains", "similar", "regex", "iregex", "matches", "includes"),
            to("startsWith", "startswith", "istartswith", "prefix", "beginswith"),
            to("endsWith", "endswith", "iendswith", "suffix"),
            to("ignoreCase", "mode", "insensitive", "caseinsensitive"),
            to("isNull", "null", "isnull", "isempty", "exists"),
            to("some", "any", "exists", "single"),
            to("all", "every"),
            to("where", "filter", "filters", "condition", "conditions", "having"),
            to("orderBy", "order", "orderby", "sort", "sortby", "ordering"),
            to("first", "limit", "take", "top", "pagesize", "perpage", "size", "count"),
            to("after", "offset", "skip", "page", "start", "startcursor", "cursor"),
            to("asOf", "at", "on", "date", "day", "asof"),
            to("during", "interval", "period", "between"),
            to("until", "to", "end", "enddate"),
            to("from", "start", "startdate"),
            to("search", "q", "query", "term", "fulltext", "text"),
            to("text", "q", "query", "term", "search"),
            to("code", "id", "key", "odscode", "identifier"),
            to("totalCount", "total", "count", "size", "length"),
            to("nodes", "items", "data", "results", "rows", "list", "records", "values"),
            to("pageInfo", "paging", "pagination"),
            to("node", "item"));

    private Synonyms() {}

    private static Map.Entry<String, List<String>> to(String ours, String... theirs) {
        return Map.entry(ours, List.of(theirs));
    }

    /** Those of the names that the unknown one is elsewhere a word for. */
    static List<String> of(String unknown, Collection<String> names) {
        String folded = unknown.replace("_", "").toLowerCase(Locale.ROOT);
        List<String> found = new ArrayList<>();
        for (String name : names) {
            if (BY_FOLDED.getOrDefault(name, List.of()).contains(folded)) {
                found.add(name);
            }
        }
        return found;
    }
}

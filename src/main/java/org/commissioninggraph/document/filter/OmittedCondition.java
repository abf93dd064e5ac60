package org.commissioninggraph.document.filter;

import java.util.List;

/**
 * What a filter leaves out, since no value was given for it.
 *
 * @param field response keys that lead to the field whose filter it is, without the places in lists
 * @param absent the variable that was not given, or the place in a variable's value where a comparison was empty
 * @param place what is not asked, as in {@code where.ccg.code.eq}
 */
public record OmittedCondition(List<String> field, String absent, String place) {
    /** For people. */
    public String message() {
        return "`" + absent + "` was absent: not filtered by `" + place + "`";
    }
}

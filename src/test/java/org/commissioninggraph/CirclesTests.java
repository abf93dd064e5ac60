package org.commissioninggraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A class that leads back to itself is understood only together with all those on the way. */
final class CirclesTests {
    /** A connection has nodes, which have connections: the plan of it, and what is made of that, are circles by nature. */
    private static final int LARGEST = 3;

    private final Map<String, Set<String>> used = new HashMap<>();

    @Test
    void noCircleOfClassesIsLarge() {
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.commissioninggraph")
                .forEach(this::read);
        Map<String, Set<String>> reached = new HashMap<>();
        used.keySet().forEach(each -> reached.put(each, reachedFrom(each)));
        for (String each : used.keySet()) {
            Set<String> circle = new TreeSet<>(reached.get(each));
            circle.removeIf(other -> !reached.get(other).contains(each));
            assertThat(circle).as("those that lead to " + each + " and back").hasSizeLessThanOrEqualTo(LARGEST);
        }
    }

    private void read(JavaClass type) {
        Set<String> others = used.computeIfAbsent(outermost(type), name -> new TreeSet<>());
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            JavaClass other = dependency.getTargetClass().getBaseComponentType();
            if (other.getPackageName().startsWith("org.commissioninggraph")) {
                others.add(outermost(other));
            }
        }
    }

    private static String outermost(JavaClass type) {
        String name = type.getName();
        return name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
    }

    private Set<String> reachedFrom(String type) {
        Set<String> reached = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(Set.of(type));
        while (!open.isEmpty()) {
            for (String next : used.getOrDefault(open.pop(), Set.of())) {
                if (reached.add(next)) {
                    open.push(next);
                }
            }
        }
        return reached;
    }
}

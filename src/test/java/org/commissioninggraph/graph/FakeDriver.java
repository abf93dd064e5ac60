package org.commissioninggraph.graph;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.BookmarkManagerConfig;
import org.neo4j.driver.BookmarkManagers;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.Values;

/** A driver that answers as it is told, and notes what it is asked for. */
final class FakeDriver {
    private record Answer(int rows, @Nullable RuntimeException failure) {}

    private final Deque<Answer> answers = new ArrayDeque<>();

    /** Each call of a session, by the name of its method. */
    final List<String> calls = new ArrayList<>();

    /** Of each statement that was run. */
    final List<TransactionConfig> transactions = new ArrayList<>();

    /**
     * The next statement has so many rows, of which each has its number as {@code n}.
     *
     * @param failure after the rows; null for none
     */
    FakeDriver then(int rows, @Nullable RuntimeException failure) {
        answers.add(new Answer(rows, failure));
        return this;
    }

    Driver driver() {
        return fake(Driver.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "session" -> session();
            case "executableQueryBookmarkManager" ->
                BookmarkManagers.defaultManager(BookmarkManagerConfig.builder().build());
            case "close" -> null;
            default -> throw new AssertionError(method);
        });
    }

    private Session session() {
        return fake(Session.class, (proxy, method, arguments) -> {
            calls.add(method.getName());
            switch (method.getName()) {
                case "run" -> {
                    transactions.add((TransactionConfig) arguments[2]);
                    return result(answers.remove());
                }
                case "close" -> {
                    return null;
                }
                default -> throw new AssertionError(method);
            }
        });
    }

    private static Result result(Answer answer) {
        int[] given = {0};
        return fake(Result.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "hasNext" -> hasNext(answer, given[0]);
            case "next" -> row(++given[0]);
            case "consume" -> null;
            default -> throw new AssertionError(method);
        });
    }

    private static boolean hasNext(Answer answer, int given) {
        if (given == answer.rows() && answer.failure() != null) {
            throw answer.failure();
        }
        return given < answer.rows();
    }

    private static Record row(int number) {
        return fake(Record.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "keys" -> List.of("n");
            case "get" -> Values.value(number);
            default -> throw new AssertionError(method);
        });
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}

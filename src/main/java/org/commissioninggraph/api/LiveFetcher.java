package org.commissioninggraph.api;

import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import org.reactivestreams.Publisher;

/** A root field of a subscription: its value is made anew for each release. */
final class LiveFetcher implements DataFetcher<Publisher<DataFetcherResult<Object>>> {
    private final Releases releases;
    private final StatementRunner runner;
    private final DataFetcher<?> value;
    private final FetchFailures failures = new FetchFailures();

    LiveFetcher(Releases releases, StatementRunner runner, DataFetcher<?> value) {
        this.releases = releases;
        this.runner = runner;
        this.value = value;
    }

    @Override
    public Publisher<DataFetcherResult<Object>> get(DataFetchingEnvironment environment) {
        return releases.feed().map(release -> value(environment, release));
    }

    private DataFetcherResult<Object> value(DataFetchingEnvironment environment, Release release) {
        environment.getGraphQlContext().put(Release.class, release);
        environment.getGraphQlContext().put(StatementUse.class, new Answering(runner, new Cost(0)));
        DataFetcherResult.Builder<Object> made = DataFetcherResult.newResult();
        try {
            return made.data(value.get(environment)).build();
        } catch (Exception e) {
            return made.errors(failures.handleException(DataFetcherExceptionHandlerParameters.newExceptionParameters()
                                    .dataFetchingEnvironment(environment)
                                    .exception(e)
                                    .build())
                            .join()
                            .getErrors())
                    .build();
        }
    }
}

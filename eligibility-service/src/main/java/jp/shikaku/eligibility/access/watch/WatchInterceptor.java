package jp.shikaku.eligibility.access.watch;

import java.util.stream.Collectors;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

import jp.shikaku.model.InstitutionCode;
import jp.shikaku.model.InsurerNumber;
import jp.shikaku.support.Caller;

/** Asks the watch before an endpoint answers. */
@Watched
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class WatchInterceptor {

    private final MisuseWatch watch;
    private final Caller caller;

    @Inject
    WatchInterceptor(MisuseWatch watch, Caller caller) {
        this.watch = watch;
        this.caller = caller;
    }

    @AroundInvoke
    Object admit(InvocationContext call) throws Exception {
        watch.admit(caller.institution().map(InstitutionCode::value).orElseGet(this::insurersOrSubject));
        return call.proceed();
    }

    private String insurersOrSubject() {
        return caller.insurers().isEmpty()
                ? caller.subject()
                : caller.insurers().stream().map(InsurerNumber::value).sorted().collect(Collectors.joining(","));
    }
}

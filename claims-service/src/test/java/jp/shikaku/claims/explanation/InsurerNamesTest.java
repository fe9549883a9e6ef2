package jp.shikaku.claims.explanation;

import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import jp.shikaku.claims.eligibilityclient.api.DirectoryApi;
import jp.shikaku.claims.eligibilityclient.model.Insurer;
import jp.shikaku.model.InsurerNumber;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Names of insurers")
class InsurerNamesTest {

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    @DisplayName("are kept, but not without bound, whatever numbers claims name")
    void bounded() {
        InsurerNames names = new InsurerNames((DirectoryApi) Proxy.newProxyInstance(
                DirectoryApi.class.getClassLoader(),
                new Class<?>[] {DirectoryApi.class},
                (proxy, method, arguments) -> {
                    asked.incrementAndGet();
                    return new Insurer().name("保険者" + arguments[0]);
                }));
        for (int number = 0; number < 25_000; number++) {
            names.of(new InsurerNumber("%08d".formatted(number)));
        }

        assertThat(names.kept()).isBetween(1, 10_000);
        assertThat(names.of(new InsurerNumber("00024999"))).isEqualTo("保険者00024999");
        assertThat(asked).hasValue(25_000);
    }
}

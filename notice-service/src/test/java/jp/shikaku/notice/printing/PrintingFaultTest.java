package jp.shikaku.notice.printing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.ServiceUnavailableException;

import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@DisplayName("Why a bundle could not be produced")
class PrintingFaultTest {

    @ParameterizedTest(name = "{1}")
    @MethodSource
    @DisplayName("is told by what the attempt ended with")
    void known(Throwable thrown, PrintingFault fault) {
        assertThat(PrintingFault.of(thrown)).isEqualTo(fault);
        assertThat(PrintingFault.documentOf(thrown)).isNull();
    }

    static Stream<Arguments> known() {
        return Stream.of(
                Arguments.of(
                        new IllegalStateException(new ProcessingException("refused")),
                        PrintingFault.REGISTRY_UNREACHABLE),
                Arguments.of(new ServiceUnavailableException(), PrintingFault.REGISTRY_UNREACHABLE),
                Arguments.of(new CircuitBreakerOpenException("open"), PrintingFault.REGISTRY_UNREACHABLE),
                Arguments.of(new UncheckedIOException(new IOException("full")), PrintingFault.UNEXPECTED),
                Arguments.of(new IllegalStateException(), PrintingFault.UNEXPECTED));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("names the document whose page cannot be read, in either arrangement")
    void document(Arrangement arrangement) {
        PrintItem damaged = new PrintItem(1, "7K2M9QXD4HTN0B3C", 1, "not a page".getBytes(StandardCharsets.UTF_8));

        IOException thrown = catchThrowableOfType(
                IOException.class, () -> BundleMaker.make("A", List.of(damaged), Map.of(), arrangement));

        UncheckedIOException wrapped = new UncheckedIOException(thrown);
        assertThat(PrintingFault.of(wrapped)).isEqualTo(PrintingFault.DOCUMENT_UNREADABLE);
        assertThat(PrintingFault.documentOf(wrapped)).isEqualTo("7K2M9QXD4HTN0B3C");
    }
}

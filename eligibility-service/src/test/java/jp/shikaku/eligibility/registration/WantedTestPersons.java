package jp.shikaku.eligibility.registration;

import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Registers the fixed test persons in a running application, as its start does where they are wanted. */
@Singleton
public class WantedTestPersons {

    private final RegistrationPipeline pipeline;
    private final DataSource dataSource;
    private final ObjectMapper mapper;

    @Inject
    WantedTestPersons(RegistrationPipeline pipeline, DataSource dataSource, ObjectMapper mapper) {
        this.pipeline = pipeline;
        this.dataSource = dataSource;
        this.mapper = mapper;
    }

    /** Starts the room that registers them; where they are not wanted it does nothing. */
    public void start(boolean wanted) throws IOException, SQLException {
        new TestPersons(pipeline, dataSource, mapper, wanted).load(null);
    }
}

package jp.shikaku.claims.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** How a value of a column is written: in binary for COPY, and as a parameter of a statement. */
enum ColumnType {
    UUID("uuid") {
        @Override
        void write(Object value, CopyBuffer to) {
            UUID uuid = (UUID) value;
            to.field(2 * Long.BYTES).putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
        }
    },
    DATE("date") {
        @Override
        void write(Object value, CopyBuffer to) {
            to.field(Integer.BYTES).putInt((int) (((LocalDate) value).toEpochDay() - DAYS_BEFORE_2000));
        }
    },
    INSTANT("timestamptz") {
        @Override
        void write(Object value, CopyBuffer to) {
            Instant instant = (Instant) value;
            long seconds = instant.getEpochSecond() - DAYS_BEFORE_2000 * SECONDS_OF_A_DAY;
            long micros = (instant.getNano() + NANOS_OF_A_MICRO / 2) / NANOS_OF_A_MICRO;
            to.field(Long.BYTES).putLong(seconds * MICROS_OF_A_SECOND + micros);
        }
    },
    SMALLINT("smallint") {
        @Override
        void write(Object value, CopyBuffer to) {
            to.field(Short.BYTES).putShort(((Integer) value).shortValue());
        }
    },
    INTEGER("integer") {
        @Override
        void write(Object value, CopyBuffer to) {
            to.field(Integer.BYTES).putInt((Integer) value);
        }
    },
    BIGINT("bigint") {
        @Override
        void write(Object value, CopyBuffer to) {
            to.field(Long.BYTES).putLong((Long) value);
        }
    },
    TEXT("text") {
        @Override
        void write(Object value, CopyBuffer to) {
            byte[] bytes = ((String) value).getBytes(StandardCharsets.UTF_8);
            to.field(bytes.length).put(bytes);
        }
    },
    JSONB("jsonb") {
        @Override
        void write(Object value, CopyBuffer to) {
            byte[] bytes = ((String) value).getBytes(StandardCharsets.UTF_8);
            to.field(1 + bytes.length).put(JSONB_VERSION).put(bytes);
        }
    },
    BYTES("bytea") {
        @Override
        void write(Object value, CopyBuffer to) {
            byte[] bytes = (byte[]) value;
            to.field(bytes.length).put(bytes);
        }
    },
    INTEGERS("integer[]") {
        @Override
        void write(Object value, CopyBuffer to) {
            List<?> numbers = (List<?>) value;
            ByteBuffer field = array(numbers, INTEGER_OID, numbers.size() * 2 * Integer.BYTES, to);
            numbers.forEach(number -> field.putInt(Integer.BYTES).putInt((Integer) number));
        }

        @Override
        Object parameter(Object value) {
            return ((List<?>) value).toArray(Integer[]::new);
        }
    },
    TEXTS("text[]") {
        @Override
        void write(Object value, CopyBuffer to) {
            List<byte[]> texts = ((List<?>) value)
                    .stream()
                            .map(text -> ((String) text).getBytes(StandardCharsets.UTF_8))
                            .toList();
            int size =
                    texts.stream().mapToInt(text -> Integer.BYTES + text.length).sum();
            ByteBuffer field = array(texts, TEXT_OID, size, to);
            texts.forEach(text -> field.putInt(text.length).put(text));
        }

        @Override
        Object parameter(Object value) {
            return ((List<?>) value).toArray(String[]::new);
        }
    };

    /** PostgreSQL counts from 2000-01-01. */
    private static final long DAYS_BEFORE_2000 = LocalDate.of(2000, 1, 1).toEpochDay();

    private static final long SECONDS_OF_A_DAY = 86_400;
    private static final long MICROS_OF_A_SECOND = 1_000_000;
    private static final long NANOS_OF_A_MICRO = 1_000;
    private static final byte JSONB_VERSION = 1;
    private static final int INTEGER_OID = 23;
    private static final int TEXT_OID = 25;
    private static final int HEAD_OF_EMPTY = 3 * Integer.BYTES;
    private static final int HEAD = 5 * Integer.BYTES;

    private final String sql;

    ColumnType(String sql) {
        this.sql = sql;
    }

    /** The type's name in SQL. */
    String sql() {
        return sql;
    }

    abstract void write(Object value, CopyBuffer to);

    /** The value as {@link Database} takes it. */
    Object parameter(Object value) {
        return value;
    }

    /** The head of an array without nulls, of one dimension unless it is empty. */
    private static ByteBuffer array(List<?> values, int elementType, int size, CopyBuffer to) {
        if (values.isEmpty()) {
            return to.field(HEAD_OF_EMPTY).putInt(0).putInt(0).putInt(elementType);
        }
        return to.field(HEAD + size)
                .putInt(1)
                .putInt(0)
                .putInt(elementType)
                .putInt(values.size())
                .putInt(1);
    }
}
